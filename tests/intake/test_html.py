from __future__ import annotations

import pytest

from treatywatch.intake.html import looks_like_html


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html>",
        " \n<?xml version='1.0'?><html>",
        "<!-- one\ntwo --><p>x",
        "<h1>Poland leaves</h1>",
        "<b>Poland</b>",
        "<a href=x>",
    ],
)
def test_a_page_is_told_by_how_it_begins(text: str) -> None:
    assert looks_like_html(text)


@pytest.mark.parametrize(
    "text", ["Poland <b>leaves</b>", "<3 million people", "< p >", "<<Poland>>", "<Poland> x", "<!-- only"]
)
def test_a_text_that_begins_otherwise_is_none(text: str) -> None:
    assert not looks_like_html(text)


def test_comments_that_end_at_once_are_passed_over_in_one_go() -> None:
    assert not looks_like_html("<!-->" * 400)
