"""What hosts are told is whole, and says the same of headers to each of them."""

from __future__ import annotations

import json
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from askwell.cli import main
from askwell.library.headers import FRAMED, UNFRAMED, headers
from askwell.pages.site import Build
from askwell.publishing.hosts import RECIPES, recipe
from askwell.publishing.names import BUILDERS, HOSTS

URL = "https://careers.example.edu/a;b/"


def test_every_host_has_a_recipe_and_every_recipe_a_host() -> None:
    assert {path.name for path in RECIPES.iterdir()} == set(HOSTS)


@pytest.mark.parametrize(
    ("site_url", "port"),
    [
        ("https://careers.example.edu/guide/", 80),
        ("https://careers.example.edu:8443/", 80),
        ("http://careers.example.edu/", 80),
        ("http://careers.example.edu:8080/guide/", 8080),
    ],
)
def test_nginx_listens_where_the_address_says(site_url: str, port: int) -> None:
    assert f"\n    listen {port};\n" in recipe("nginx", site_url)


@pytest.mark.parametrize("host", HOSTS)
def test_a_recipe_ends_with_one_line_break_and_holds_no_mark(host: str) -> None:
    told = recipe(host, URL)
    assert told.endswith("\n")
    assert not told.endswith("\n\n")
    assert not {"<<", ">>", "<%", "%>"} & set(told.split())


@pytest.mark.parametrize("host", ["nginx", "apache"])
def test_a_recipe_sends_every_header(host: str) -> None:
    told = recipe(host, URL)
    for name, value in (*headers().items(), *headers(framed=True).items()):
        assert f'{name} "{value}"' in told


@pytest.mark.parametrize("host", ["nginx", "apache", "s3"])
def test_a_recipe_offers_https_for_good_and_decides_it_for_nobody(host: str) -> None:
    lines = recipe(host, URL).splitlines()
    told = [line.strip() for line in lines if "Strict-Transport-Security" in line]
    assert any("max-age=31536000" in line for line in told)
    assert [line for line in told if not line.startswith("#")] == []


@pytest.mark.parametrize("host", BUILDERS)
def test_a_workflow_checks_builds_and_looks_the_site_over(host: str) -> None:
    told = yaml.safe_load(recipe(host))
    steps = told["pages"]["script"] if host == "gitlab" else told["jobs"]["build"]["steps"]
    said = [step if isinstance(step, str) else step.get("run", "") for step in steps]
    verbs = [" ".join(each.split()[:2]) for each in said if each.startswith("askwell")]
    assert verbs == ["askwell check", "askwell build", "askwell publish"]


def test_the_commands_for_s3_are_a_script_that_a_shell_reads() -> None:
    told = recipe("s3", URL)
    subprocess.run(["/bin/sh", "-n"], input=told.encode(), check=True)
    policies = [
        json.loads(shlex.split(line)[-1])
        for line in told.splitlines()
        if line.startswith("aws cloudfront")
    ]
    said = [each["SecurityHeadersConfig"]["ContentSecurityPolicy"] for each in policies]
    assert [each["ContentSecurityPolicy"] for each in said] == [UNFRAMED, FRAMED]
    for each in policies:
        others = each["CustomHeadersConfig"]
        assert others["Quantity"] == len(others["Items"])
        assert {
            item["Header"]: item["Value"] for item in others["Items"]
        }.items() < headers().items()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [([], ["s3 sync"]), (["first"], ["s3 sync", "s3 website", *["cloudfront create"] * 2])],
)
def test_the_script_for_s3_does_after_a_build_only_what_can_be_done_again(
    tmp_path: Path, arguments: list[str], told: list[str]
) -> None:
    aws = tmp_path / "aws"
    aws.write_text("#!/bin/sh\necho $1 $2\n", encoding="utf-8")
    aws.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", "-s", *arguments],
        input=recipe("s3", URL),
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert [line.partition("-")[0] for line in done.stdout.splitlines()] == told


def test_an_address_is_no_command_in_the_script_for_s3() -> None:
    told = recipe("s3", "https://careers.example.edu/$(touch made)/")
    [sync] = [line for line in told.splitlines() if line.startswith("aws s3 sync")]
    command = f"BUCKET=one; echo {sync}".encode()
    done = subprocess.run(["/bin/sh"], input=command, capture_output=True, check=True)
    assert b" s3://one/$(touch made)/ " in done.stdout


@pytest.mark.parametrize("options", [[], ["--for", "nginx", "--check", "."]])
def test_what_is_to_be_done_is_one_thing(project: Path, options: list[str]) -> None:
    done = CliRunner().invoke(main, ["publish", str(project), *options])
    assert (done.exit_code, done.output.count("\n")) == (2, 1)
    assert "Say one thing to do" in done.output


def test_the_file_of_headers_names_the_policy_of_each_folder_once(minimal_build: Build) -> None:
    """A host joins what all rules that fit say; two policies would both count."""
    rules: dict[str, list[str]] = {}
    for line in minimal_build.files["_headers"].decode().splitlines():
        if line.startswith("/"):
            said = rules.setdefault(line, [])
        else:
            said.append(line.strip())
    policies = {
        path: [each for each in said if "ancestors" in each] for path, said in rules.items()
    }
    assert policies.pop("/*") == []
    assert policies.pop("/embed/*") == [f"Content-Security-Policy: {FRAMED}"]
    assert set(map(tuple, policies.values())) == {(f"Content-Security-Policy: {UNFRAMED}",)}
    folders = {page.address.split("/")[1] for page in minimal_build.pages} - {"embed", ""}
    assert set(policies) == {"/", *(f"/{folder}/*" for folder in folders)}
    assert len(rules) <= 100  # as many as Cloudflare reads
