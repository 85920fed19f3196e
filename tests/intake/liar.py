"""A web server on loopback that lies, stalls, redirects and packs bombs."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SENTENCE = "Poland said on Tuesday that it would leave the treaty, which it joined in 2012, officials told reporters. "
ARTICLE = (
    "<html lang='en'><head><title>Poland leaves</title></head><body><article><h1>Poland leaves the mine ban</h1>"
    f"<p>{SENTENCE * 3}</p><p>{SENTENCE * 4}</p></article></body></html>"
).encode()


@contextmanager
def serving() -> Iterator[str]:
    """The server at work: its host and port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Liar)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class Liar(BaseHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return

    def do_GET(self) -> None:
        try:
            getattr(self, self.path.strip("/").split("?")[0].replace("-", "_"), self.missing)()
        except (BrokenPipeError, ConnectionResetError):
            return

    def send(self, body: bytes, code: int = 200, **headers: str) -> None:
        self.send_response(code)
        given = {"content_type": "text/html"} | headers
        for name, value in given.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def article(self) -> None:
        self.send(ARTICLE)

    def host(self) -> None:
        self.send(f"The host that was asked for is {self.headers['Host']}, said the server to us.".encode())

    def missing(self) -> None:
        self.send(b"nothing here", 404)

    def picture(self) -> None:
        self.send(b"\x89PNG", content_type="image/png")

    def moved(self) -> None:
        self.send(b"", 302, location="/article")

    def round(self) -> None:
        self.send(b"", 302, location="/round")

    def to_metadata(self) -> None:
        self.send(b"", 302, location="http://169.254.169.254/latest/meta-data/")

    def to_file(self) -> None:
        self.send(b"", 302, location="file:///etc/passwd")

    def to_other_port(self) -> None:
        self.send(b"", 302, location="http://127.0.0.1:1/")

    def bomb(self) -> None:
        self.send(gzip.compress(b"a" * 60_000_000), content_encoding="gzip")

    def brotli(self) -> None:
        self.send(b"abc", content_encoding="br")

    def packed(self) -> None:
        self.send(gzip.compress(ARTICLE), content_encoding="gzip")

    def endless(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        while True:
            self.wfile.write(b"a" * 65_536)

    def broken_off(self) -> None:
        self.send(gzip.compress(ARTICLE * 50)[:-200], content_encoding="gzip")

    def no_kind(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n" + ARTICLE)

    def too_short(self) -> None:
        self.send(ARTICLE, content_length=str(len(ARTICLE) + 500))

    def rude(self) -> None:
        self.wfile.write(b"HTTP/1.0 503 \x9b31mgo\r\ncontent-type: text/html\r\n\r\n")

    def no_http(self) -> None:
        self.wfile.write(b"220 mail.example ESMTP\r\n")

    def to_nowhere(self) -> None:
        self.send(b"", 302, location="http://[::1")

    def to_password(self) -> None:
        self.send(b"", 302, location=f"http://me:secret@127.0.0.1:{self.headers['Host'].rpartition(':')[2]}/article")

    def headers_without_end(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(1_000_000):
            self.wfile.write(b"x-%d: %s\r\n" % (number, b"a" * 1000))

    def slow_head(self) -> None:
        for letter in b"HTTP/1.1 200 OK\r\nx: " + b"a" * 200:
            self.wfile.write(bytes([letter]))
            self.wfile.flush()
            time.sleep(0.05)

    def slow(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"a")
            self.wfile.flush()
            time.sleep(0.1)
