"""Takes one upload as Maven Central's publishing API does and keeps its bundle; for .ci/release-dry-run only.

python3 .ci/central-stand-in.py FOLDER: writes the port to FOLDER/port, and what is uploaded to FOLDER/bundle.zip.
"""

import email.parser
import email.policy
import http.server
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        chunked = self.headers.get("Transfer-Encoding") == "chunked"
        body = self.chunks() if chunked else self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if "/upload" in self.path:
            (folder / "bundle.zip").write_bytes(first_part(self.headers["Content-Type"], body))
            self.answer(201, "text/plain", b"00000000-0000-0000-0000-000000000000")
        else:
            state = {"deploymentId": "0", "deploymentName": "dry run", "deploymentState": "VALIDATED", "purls": []}
            self.answer(200, "application/json", json.dumps(state).encode())

    def chunks(self):
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def answer(self, status, media_type, content):
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args):
        pass


def first_part(content_type, body):
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
    return next(message.iter_parts()).get_payload(decode=True)


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
(folder / "port").write_text(str(server.server_port))
server.serve_forever()
