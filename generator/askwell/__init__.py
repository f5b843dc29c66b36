"""Askwell: from a folder of YAML to a published guide to informational interviews."""
