"""A site as one is asked for, as it stands, and as it is finished."""
