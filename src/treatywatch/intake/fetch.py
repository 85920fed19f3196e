"""One page from the network, and nothing else: public addresses only, within bounds of size, time and redirects."""

from __future__ import annotations

import contextlib
import ipaddress
import re
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

from treatywatch import __version__
from treatywatch.intake.inputs import MOST_BYTES
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.article import Article
from treatywatch.model.problems import FailedWorkError, TreatywatchError, UsageError

if TYPE_CHECKING:
    import httpx2

SECONDS = 30.0
"""The longest that one page may take, redirects included."""
REDIRECTS = 5
"""The most redirects that are followed."""

_READABLE = re.compile(r"text/|application/(?:xhtml\+xml|xml)", re.IGNORECASE)
_CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)
_EMBEDDED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))  # IPv4 inside IPv6
_ISATAP = (0x00005EFE, 0x02005EFE)  # bits 64 to 95 of an address that holds an IPv4 one (RFC 5214)
_SET_APART = (ipaddress.ip_network("192.0.0.0/24"), ipaddress.ip_network("192.88.99.0/24"))  # RFC 6890, RFC 7526


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one page may cost.

    Args:
        seconds: time for everything.
        octets: bytes of the page, unpacked.
        redirects: redirects that are followed.
    """

    seconds: float = SECONDS
    octets: int = MOST_BYTES
    redirects: int = REDIRECTS


def article_from_address(
    address: str,
    *,
    published: date | None = None,
    allowed: frozenset[str] = frozenset(),
    limits: Limits | None = None,
) -> Article:
    """Fetch one page and read the article in it.

    Args:
        address: an http or https address.
        published: day of publication where the caller knows it.
        allowed: hosts ("localhost", "127.0.0.1:8000") that may be asked although their addresses are not public.
        limits: how much the page may cost; None for the usual.

    Raises:
        UsageError: the address has another scheme, no host, or a host that is not public.
        FailedWorkError: the page cannot be had within the limits, its server sends on to such an address, or there is
            no article in it.
    """
    data, declared, final = fetch(address, allowed=allowed, limits=limits)
    return article_from_bytes(data, final, published=published, declared=declared, url=final)


def fetch(
    address: str, *, allowed: frozenset[str] = frozenset(), limits: Limits | None = None
) -> tuple[bytes, str, str]:
    """The bytes of one page, the encoding that its server declares, and the address at which it was found in the end.

    Every host is resolved once, its addresses are checked, and the connection goes to an address that was checked,
    so that a name that changes between check and connection gains nothing. Proxies of the environment are not used.

    Raises:
        UsageError, FailedWorkError: as `article_from_address`.
    """
    limits = limits or Limits()
    deadline = time.monotonic() + limits.seconds
    import httpx2

    with httpx2.Client(trust_env=False, follow_redirects=False, timeout=httpx2.Timeout(10.0)) as client:
        watch = threading.Timer(limits.seconds, client.close)
        watch.daemon = True
        watch.start()
        try:
            return _follow(client, address, allowed, limits, deadline)
        except TreatywatchError:
            raise
        except Exception as error:
            if time.monotonic() >= deadline:  # the client was closed under a running request: anything may be raised
                raise FailedWorkError(_too_slow(address, limits)) from None
            if not isinstance(error, (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError, ValueError)):
                raise
            reason = str(error) or type(error).__name__
            raise FailedWorkError(f"{address}: cannot be fetched ({reason}); save the page and read the file") from None
        finally:
            watch.cancel()


def _follow(
    client: httpx2.Client, address: str, allowed: frozenset[str], limits: Limits, deadline: float
) -> tuple[bytes, str, str]:
    here = address
    for _ in range(limits.redirects + 1):
        try:
            asked = _ask(client, here, allowed)
        except UsageError:
            if here == address:
                raise
            raise FailedWorkError(
                f"{address}: the server sends on to a private network or to no web address; "
                "save the page and read the file"
            ) from None
        with contextlib.closing(asked) as response:
            if response.is_redirect and (to := response.headers.get("location")):
                here = urljoin(here, to)
                continue
            if response.status_code != 200:
                raise FailedWorkError(
                    f"{here}: the server answers {response.status_code} {response.reason_phrase}; check the address"
                )
            kind = response.headers.get("content-type", "text/html")
            if not _READABLE.match(kind):
                raise FailedWorkError(f"{here}: {kind.split(';')[0]}, no page of text; give the address of an article")
            match = _CHARSET.search(kind)
            return _body(response, here, limits, deadline), match[1] if match else "", here
    raise FailedWorkError(f"{address}: more than {limits.redirects} redirects; give the address at which they end")


def _ask(client: httpx2.Client, address: str, allowed: frozenset[str]) -> httpx2.Response:
    """The answer, still to be read, of the first of the host's checked addresses that takes the connection."""
    import httpx2

    parts = _checked_url(address)
    host, port = _ascii(parts.hostname or "", address), parts.port or (443 if parts.scheme == "https" else 80)
    numbers = _checked_numbers(host, port, allowed, address)
    query = f"?{parts.query}" if parts.query else ""
    headers = {
        "Host": _bracketed(host) + (f":{parts.port}" if parts.port else ""),
        "User-Agent": f"treatywatch/{__version__}",
        "Accept": "text/html, text/plain;q=0.9",
        "Accept-Encoding": "gzip, identity",
    }
    for number in numbers:
        target = f"{parts.scheme}://{_bracketed(number)}:{port}{parts.path or '/'}{query}"
        request = client.build_request("GET", target, headers=headers, extensions={"sni_hostname": host})
        try:
            return client.send(request, stream=True)
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            if number == numbers[-1]:
                raise
    raise FailedWorkError(f"{address}: {host} has no address; check the name")


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _ascii(host: str, address: str) -> str:
    """A host's name as it is asked for: "xn--..." for one with other letters."""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise UsageError(f"{address}: {host} can be no host's name; check the address") from None


def _checked_url(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise UsageError(f"{address}: no web address; write it as https://example.org/article") from None
    if parts.scheme not in ("http", "https"):
        raise UsageError(f"{address}: only http and https addresses are read, not {parts.scheme or 'none'}")
    if parts.username is not None or parts.password is not None:
        raise UsageError(
            f"{parts.scheme}://…@{parts.hostname}: no name and password are sent; leave out what is before @"
        )
    if not parts.hostname or port == 0:
        raise UsageError(f"{address}: no host in this address; write it as https://example.org/article")
    return parts


def _checked_numbers(host: str, port: int, allowed: frozenset[str], address: str) -> list[str]:
    """A host's addresses, when all of them are public, or the host is allowed by name."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FailedWorkError(f"{address}: no host {host} is known; check the address and the network") from None
    numbers = [str(entry[4][0]).partition("%")[0] for entry in found]
    if host not in allowed and f"{host}:{port}" not in allowed:
        for number in numbers:
            if not is_public(number):
                is_ = "is" if number == host else f"is {number},"
                raise UsageError(
                    f"{address}: {host} {is_} an address of a private network; "
                    f"save the page and read the file, or allow it with --allow-host {host}"
                )
    return list(dict.fromkeys(numbers))


def is_public(number: str) -> bool:
    """Whether an IP address is one of the public internet, also where it hides an IPv4 address inside IPv6.

    >>> is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("8.8.8.8")
    (False, False, True)
    """
    found = ipaddress.ip_address(number)
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if inner is None and (any(found in n for n in _EMBEDDED) or (int(found) >> 32) & 0xFFFFFFFF in _ISATAP):
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if found.teredo is not None or found.is_site_local:
            return False
    is_apart = any(found in network for network in _SET_APART)
    return found.is_global and not (found.is_multicast or found.is_reserved or is_apart)


def _body(response: httpx2.Response, address: str, limits: Limits, deadline: float) -> bytes:
    """The page's bytes, unpacked no further than the limit."""
    kept = bytearray()
    for piece in _unpacked(response, address, limits):
        kept += piece
        if len(kept) > limits.octets:
            size = f"{limits.octets / 1_000_000:.0f} MB" if limits.octets >= 1_000_000 else f"{limits.octets} bytes"
            raise FailedWorkError(f"{address}: more than {size}, too long for one article")
        if time.monotonic() > deadline:
            raise FailedWorkError(_too_slow(address, limits))
    return bytes(kept)


def _unpacked(response: httpx2.Response, address: str, limits: Limits) -> Iterator[bytes]:
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing in ("identity", ""):
        yield from response.iter_raw(65_536)
        return
    if packing not in ("gzip", "x-gzip"):
        raise FailedWorkError(f"{address}: packed as {packing}, unasked; save the page and read the file")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        for piece in response.iter_raw(65_536):
            yield unpack.decompress(piece, limits.octets + 1)
    except zlib.error:
        raise FailedWorkError(f"{address}: broken while being unpacked; try again") from None
    if not unpack.eof:
        raise FailedWorkError(f"{address}: broken off before its end; try again")


def _too_slow(address: str, limits: Limits) -> str:
    return f"{address}: not there within {limits.seconds:g} seconds; try again, or save the page and read the file"
