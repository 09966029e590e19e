"""What tells a remark in a timeline from a contact."""

from __future__ import annotations

REMARK = "remark"
"""The outcome of a touch that is none: something written down about a person. It moves no date."""
