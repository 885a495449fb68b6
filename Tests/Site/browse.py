#!/usr/bin/env python3
"""Reads a documentation site in Chromium as a person would, and follows every link in it.

    browse.py SITE LANDING RESOURCE OPERATION TYPE [--base docs] [--screenshots DIR]

SITE is a folder made for static hosting under the base path. LANDING is the path of the first page below
`documentation/`; the three others are the texts of links: from the landing page to a resource, from there to an
operation, from there to a type, and back. Each page must show its title, leave the console without an error, and
fit the width of the window, in light and dark, wide and as narrow as a phone. Then every page that links lead to
is opened once. It needs nothing but Python and Chromium; without Chromium it says so and ends with status 0.
"""

import argparse
import functools
import http.server
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import threading
import time

WIDE = (1280, 900)
NARROW = (390, 844)
LONGEST_WAIT = 20  # seconds for one page
LONGEST_RUN = 600  # seconds for all


class Failure(Exception):
    """What a reader of the site would complain of."""


class Browser:
    """Chromium, driven over a pipe in its DevTools protocol."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="docgen-chromium-")
        to_browser, self.out = os.pipe()
        self.inp, from_browser = os.pipe()
        command = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--no-first-run", "--disable-extensions", "--disable-background-networking", "--mute-audio",
            "--remote-debugging-pipe", f"--user-data-dir={self.profile}", "about:blank",
        ]

        # The protocol's pipes are the descriptors 3 and 4.
        shell = ["bash", "-c", f'exec "$@" 3<&{to_browser} 4>&{from_browser}', "chromium"] + command
        self.process = subprocess.Popen(
            shell, pass_fds=(to_browser, from_browser), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.number = 0
        self.session = None
        self.complaints = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + LONGEST_WAIT
        while True:
            answer = self.receive(end)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise Failure(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def receive(self, end):
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.inp], [], [], max(0, end - time.monotonic()))
            piece = os.read(self.inp, 1 << 20) if ready else b""
            if not piece:
                raise Failure("the browser does not answer")
            self.buffer += piece
        text, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(text)
        self.note(message)
        return message

    def note(self, message):
        """Keeps what the console would show as an error."""
        method, parameters = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.complaints.append(parameters["exceptionDetails"].get("text", "an exception"))
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "assert"):
            self.complaints.append(" ".join(str(a.get("value", a.get("description"))) for a in parameters["args"]))
        elif method == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            entry = parameters["entry"]
            self.complaints.append(f"{entry['text']} {entry.get('url', '')}")

    def evaluate(self, script):
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise Failure(f"the script failed: {result['exceptionDetails'].get('text')}")
        return result["result"].get("value")

    def wait(self, script, what):
        end = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < end:
            if self.evaluate(script):
                return
            time.sleep(0.05)
        raise Failure(f"{what} does not come up; the page says: {self.evaluate('document.body.innerText')[:200]!r}")

    def appear(self, width, height, scheme):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=width < 600)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, address):
        self.call("Page.navigate", url=address)

    def screenshot(self, path):
        import base64

        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=False)["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)


class Handler(http.server.SimpleHTTPRequestHandler):
    """A static server as hosts are: a folder has its index.html, all else is 404."""

    def log_message(self, *arguments):
        pass


TITLE = "(document.querySelector('h1.title')?.innerText ?? '').replaceAll('\\u200b', '').trim()"
LINKS = "[...document.querySelectorAll('main a[href]')].map(a => a.href)"


def expect_sound(browser, place, width):
    """No error in the console, nothing wider than the window, no markup that shows."""
    time.sleep(0.1)
    if browser.complaints:
        raise Failure(f"{place}: the console says: {browser.complaints}")
    wide = browser.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        raise Failure(f"{place}: the page is {wide} pixels wide in a window of {width}")
    text = browser.evaluate("document.querySelector('main')?.innerText ?? ''")
    for mark in ("<!--", "@Metadata", "<doc:", "TODO", "[!NOTE]"):
        if mark in text:
            raise Failure(f"{place}: shows {mark!r}")


def journey(browser, landing, names, scheme, size, screenshots):
    """Landing page, resource, operation, type, and back, by clicks."""
    browser.appear(*size, scheme)
    browser.open(landing)
    browser.wait(f"{TITLE} !== ''", "the landing page")
    titles = [browser.evaluate(TITLE)]
    kind = f"{scheme}-{'narrow' if size == NARROW else 'wide'}"

    def look(name):
        expect_sound(browser, f"{name} ({kind})", size[0])
        if screenshots:
            browser.screenshot(f"{screenshots}/{kind}-{len(titles)}.png")

    look("landing page")
    for name in names:
        found = browser.evaluate(
            "(() => { const link = [...document.querySelectorAll('main a[href]')].find(a => "
            f"a.innerText.replaceAll('\\u200b', '').trim() === {json.dumps(name)}); link?.click(); return !!link; }})()")
        if not found:
            raise Failure(f"{titles[-1]} ({kind}): has no link {name!r}")
        browser.wait(f"{TITLE} !== {json.dumps(titles[-1])} && {TITLE} !== ''", name)
        titles.append(browser.evaluate(TITLE))
        if titles[-1] != name:
            raise Failure(f"the link {name!r} leads to {titles[-1]!r}")
        look(name)
    for title in reversed(titles[:-1]):
        browser.evaluate("history.back()")
        browser.wait(f"{TITLE} === {json.dumps(title)}", f"{title!r}, going back")
    colour = browser.evaluate("getComputedStyle(document.body).backgroundColor")
    level = sum(int(part) for part in colour[colour.index("(") + 1:-1].split(",")[:3])
    if (level < 384) != (scheme == "dark"):
        raise Failure(f"the background is {colour} in {scheme}")


def crawl(browser, landing, origin):
    """Opens every page that a link of a page leads to; returns how many pages and links there are."""
    browser.appear(*WIDE, "light")
    waiting, seen, links = [landing], {landing.rstrip("/")}, 0
    while waiting:
        address = waiting.pop()
        browser.open("about:blank")
        browser.open(address)
        browser.wait(f"location.href !== 'about:blank' && {TITLE} !== ''", address)
        expect_sound(browser, address, WIDE[0])
        for link in browser.evaluate(LINKS):
            link, _, _ = link.partition("#")
            links += 1
            if link.startswith(origin) and link.rstrip("/") not in seen:
                seen.add(link.rstrip("/"))
                waiting.append(link)
    return len(seen), links


def curation(site, landing):
    """Every symbol stands under a heading that somebody wrote, none under one that DocC makes of kinds."""
    data = json.loads((site / "data" / "documentation" / f"{landing}.json").read_text())
    made = [section["title"] for section in data.get("topicSections", []) if section.get("generated")]
    if made:
        raise Failure(f"symbols that no page lists stand under {made}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("landing")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--base", default="")
    parser.add_argument("--screenshots")
    arguments = parser.parse_args()
    program = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
    if program is None:
        print("SKIPPED: there is no Chromium to read the site with")
        return 0

    # A host that serves the site under its base path.
    host = tempfile.TemporaryDirectory(prefix="docgen-host-")
    root = pathlib.Path(host.name)
    if arguments.base:
        (root / arguments.base).parent.mkdir(parents=True, exist_ok=True)
        (root / arguments.base).symlink_to(arguments.site.resolve())
    else:
        root = arguments.site.resolve()
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}"
    base = f"/{arguments.base}" if arguments.base else ""
    landing = f"{origin}{base}/documentation/{arguments.landing}/"

    threading.Timer(LONGEST_RUN, lambda: os._exit(3)).start()
    browser = Browser(program)
    try:
        curation(arguments.site, arguments.landing)
        if arguments.screenshots:
            pathlib.Path(arguments.screenshots).mkdir(parents=True, exist_ok=True)
        for scheme in ("light", "dark"):
            for size in (WIDE, NARROW):
                journey(browser, landing, arguments.names, scheme, size, arguments.screenshots)
        pages, links = crawl(browser, landing, f"{origin}{base}/documentation/")
        print(f"{arguments.landing}: {pages} pages, {links} links, 4 journeys: sound")
        return 0
    except Failure as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    finally:
        browser.close()
        server.shutdown()
        host.cleanup()
        # The timer's thread would keep the process alive.
        sys.stdout.flush()


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)
