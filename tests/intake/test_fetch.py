from __future__ import annotations

import socket
from typing import Any

import pytest

from tests.intake.liar import ARTICLE
from treatywatch.intake.fetch import Limits, article_from_address, fetch, is_public
from treatywatch.model.problems import FailedWorkError, UsageError

ALLOWED = frozenset({"127.0.0.1"})
QUICK = Limits(seconds=1.0, octets=1_000_000, redirects=3)


def test_a_page_is_fetched_and_its_article_read(liar: str) -> None:
    article = article_from_address(f"{liar}/article", allowed=ALLOWED)
    assert article.title == "Poland leaves the mine ban"
    assert "it joined in 2012" in article.text
    assert article.origin == f"{liar}/article"


def test_a_packed_page_is_unpacked(liar: str) -> None:
    assert fetch(f"{liar}/packed", allowed=ALLOWED)[0] == ARTICLE


def test_a_redirect_is_followed_and_the_final_address_kept(liar: str) -> None:
    assert fetch(f"{liar}/moved", allowed=ALLOWED)[2] == f"{liar}/article"


@pytest.mark.parametrize(
    "address", ["ftp://example.org/a", "file:///etc/passwd", "gopher://x/", "http://", "https:///a"]
)
def test_only_web_addresses_with_a_host_are_asked(address: str) -> None:
    with pytest.raises(UsageError):
        fetch(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0", "2130706433"]
)
def test_private_hosts_are_refused_unless_allowed_by_name(host: str) -> None:
    with pytest.raises(UsageError, match="private network"):
        fetch(f"http://{host}:9/")


@pytest.mark.parametrize(
    "number",
    ["::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "fe80::1", "fc00::1", "100.64.0.1", "224.0.0.1", "ff02::1"],
)
def test_addresses_that_hide_a_private_one_are_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize(
    "number", ["192.0.0.8", "192.88.99.1", "198.18.0.1", "2001:4860::200:5efe:7f00:1", "240.0.0.1"]
)
def test_addresses_that_are_set_apart_are_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize(
    "host", ["0x7f.1", "0177.0.0.1", "127.1", "0", "127。0。0。1", "①②⑦.0.0.1", "LOCALHOST.", "[::ffff:7f00:1]"]
)
def test_odd_spellings_of_a_private_host_are_refused(host: str) -> None:
    with pytest.raises((UsageError, FailedWorkError), match=r"private network|is known|can be no host"):
        fetch(f"http://{host}:9/")


def test_a_name_and_password_are_neither_sent_nor_shown(liar: str) -> None:
    own = liar.replace("http://", "http://me:secret@") + "/article"
    for address, problem, said in (
        (own, UsageError, "no name and password"),
        (f"{liar}/to-password", FailedWorkError, "sends on to"),
    ):
        with pytest.raises(problem, match=said) as caught:
            fetch(address, allowed=ALLOWED)
        assert "secret" not in str(caught.value)


@pytest.mark.parametrize("page", ["broken-off", "too-short"])
def test_a_page_that_breaks_off_is_not_taken_for_whole(liar: str, page: str) -> None:
    with pytest.raises(FailedWorkError):
        fetch(f"{liar}/{page}", allowed=ALLOWED)


def test_a_page_of_unstated_kind_is_read(liar: str) -> None:
    assert fetch(f"{liar}/no-kind", allowed=ALLOWED)[0] == ARTICLE


@pytest.mark.parametrize("page", ["rude", "no-http", "to-nowhere", "headers-without-end"])
def test_what_breaks_the_protocol_is_refused_in_one_line(liar: str, page: str) -> None:
    with pytest.raises((FailedWorkError, UsageError)) as caught:
        fetch(f"{liar}/{page}", allowed=ALLOWED, limits=Limits(seconds=5.0))
    assert "\n" not in str(caught.value)


def test_a_server_that_trickles_its_head_is_given_up(liar: str) -> None:
    with pytest.raises(FailedWorkError, match=r"not there within 0\.3 seconds"):
        fetch(f"{liar}/slow-head", allowed=ALLOWED, limits=Limits(seconds=0.3))


def test_proxies_of_the_environment_are_not_used(liar: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(f"{liar}/article", allowed=ALLOWED)[0] == ARTICLE


def test_the_next_address_is_tried_where_the_first_takes_no_connection(
    liar: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(liar.rpartition(":")[2])

    def two(*_: Any, **__: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in ("127.0.0.9", "127.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    assert fetch(f"http://news.example:{port}/article", allowed=frozenset({"news.example"}))[0] == ARTICLE


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    def two(*_: Any, **__: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in ("1.1.1.1", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    with pytest.raises(UsageError, match="private network"):
        fetch("http://news.example/")


def test_public_addresses_are_public() -> None:
    assert is_public("1.1.1.1")
    assert is_public("2606:4700::1111")


@pytest.mark.parametrize("page", ["to-metadata", "to-file", "to-other-port"])
def test_a_redirect_to_what_is_not_allowed_is_refused(liar: str, page: str) -> None:
    own = liar.removeprefix("http://")
    with pytest.raises(FailedWorkError, match="sends on to a private network or to no web address"):
        fetch(f"{liar}/{page}", allowed=frozenset({own}))


def test_a_circle_of_redirects_ends(liar: str) -> None:
    with pytest.raises(FailedWorkError, match="redirects"):
        fetch(f"{liar}/round", allowed=ALLOWED, limits=QUICK)


@pytest.mark.parametrize("page", ["bomb", "endless"])
def test_a_page_that_grows_past_the_limit_is_dropped(liar: str, page: str) -> None:
    with pytest.raises(FailedWorkError, match="too long"):
        fetch(f"{liar}/{page}", allowed=ALLOWED, limits=Limits(octets=1_000_000))


def test_a_page_that_trickles_is_given_up(liar: str) -> None:
    with pytest.raises(FailedWorkError, match=r"not there within 0\.3 seconds"):
        fetch(f"{liar}/slow", allowed=ALLOWED, limits=Limits(seconds=0.3))


@pytest.mark.parametrize(("page", "said"), [("gone", "404"), ("picture", "image/png"), ("brotli", "packed as br")])
def test_what_is_no_page_is_named(liar: str, page: str, said: str) -> None:
    with pytest.raises(FailedWorkError, match=said):
        fetch(f"{liar}/{page}", allowed=ALLOWED)


def test_a_name_that_changes_after_the_check_gains_nothing(liar: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first look-up says the server's address, every later one a closed one: only the first may be used."""
    port = int(liar.rpartition(":")[2])
    asked: list[str] = []
    real = socket.getaddrinfo

    def lying(host: Any, *rest: Any, **named: Any) -> Any:
        if host != "news.example":
            return real(host, *rest, **named)
        asked.append(host)
        number = "127.0.0.1" if len(asked) == 1 else "169.254.169.254"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    monkeypatch.setattr(socket, "getaddrinfo", lying)
    data, _, _ = fetch(f"http://news.example:{port}/host", allowed=frozenset({"news.example"}))
    assert f"news.example:{port}".encode() in data
    assert len(asked) == 1


def test_an_unknown_host_is_named() -> None:
    with pytest.raises(FailedWorkError, match=r"no-such-host\.invalid"):
        fetch("http://no-such-host.invalid/")
