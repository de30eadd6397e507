"""Checks what a release would publish. Called by .ci/release-dry-run; says what is wrong and ends with 1."""

import hashlib
import io
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

POM = "{http://maven.apache.org/POM/4.0.0}"
FOLDER = "io/realtysdk"
JARS = [".jar", "-sources.jar", "-javadoc.jar"]
POM_ONLY = ["realty-sdk-parent", "sdk-bom"]
REQUIRED = ["name", "description", "url", "licenses/license/name", "developers/developer/name", "scm/url", "scm/connection"]
SIDE_FILES = (".asc", ".md5", ".sha1", ".sha256", ".sha512")

problems = []


def main(repository, bundle, version):
    released = files_of_repository(pathlib.Path(repository))
    bundled = files_of_bundle(bundle)
    modules = published_modules()
    for module in modules:
        check_module(module, version, released)
    strangers = {name.split("/")[2] for name in released} - set(modules)
    if strangers:
        problems.append(f"published, but no module for it: {sorted(strangers)}")
    compare(released, bundled)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        sys.exit(1)
    main_files = [name for name in released if not name.endswith(SIDE_FILES)]
    print(f"{len(modules)} modules, {len(main_files)} files, all signed, both builds equal")


def files_of_repository(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "maven-metadata" not in path.name
    }


def files_of_bundle(bundle):
    with zipfile.ZipFile(bundle) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def published_modules():
    """The modules of the build that do not switch deploying off."""
    root = xml.parse("pom.xml").getroot()
    modules = ["realty-sdk-parent"]
    for module in root.iterfind(f"{POM}modules/{POM}module"):
        pom = xml.parse(pathlib.Path(module.text) / "pom.xml").getroot()
        if pom.findtext(f"{POM}properties/{POM}maven.deploy.skip") != "true":
            modules.append(module.text)
    return modules


def check_module(module, version, released):
    prefix = f"{FOLDER}/{module}/{version}/{module}-{version}"
    expected = [".pom"] if module in POM_ONLY else [".pom", "-cyclonedx.json", *JARS]
    for suffix in expected:
        content = released.get(prefix + suffix)
        if content is None:
            problems.append(f"missing: {prefix}{suffix}")
            continue
        check_signature(prefix + suffix, content, released.get(prefix + suffix + ".asc"))
        if suffix in JARS:
            check_jar(prefix + suffix, content)
    if prefix + ".pom" in released:
        check_pom(prefix + ".pom", released)


def check_signature(name, content, signature):
    if signature is None:
        problems.append(f"not signed: {name}")
        return
    with tempfile.TemporaryDirectory() as folder:
        data, asc = pathlib.Path(folder, "data"), pathlib.Path(folder, "asc")
        data.write_bytes(content)
        asc.write_bytes(signature)
        if subprocess.run(["gpg", "--batch", "-q", "--verify", asc, data], capture_output=True).returncode:
            problems.append(f"wrong signature: {name}")


def check_jar(name, content):
    with zipfile.ZipFile(io.BytesIO(content)) as jar:
        for file in ("LICENSE", "NOTICE"):
            if pathlib.Path(file).read_bytes() != (jar.read(f"META-INF/{file}") if f"META-INF/{file}" in jar.namelist() else b""):
                problems.append(f"no META-INF/{file}: {name}")
        kind = ".html" if name.endswith("-javadoc.jar") else ".java" if name.endswith("-sources.jar") else ".class"
        if not any(entry.startswith("io/realtysdk") and entry.endswith(kind) or entry.endswith(f"package-summary{kind}") for entry in jar.namelist()):
            problems.append(f"no {kind} files: {name}")


def check_pom(name, released):
    pom = xml.fromstring(released[name])
    parents = [pom]
    parent = pom.findtext(f"{POM}parent/{POM}artifactId")
    if parent:
        version = pom.findtext(f"{POM}parent/{POM}version")
        parents.append(xml.fromstring(released[f"{FOLDER}/{parent}/{version}/{parent}-{version}.pom"]))
    for path in REQUIRED:
        # Every module says what it is; the rest is inherited.
        where = parents[:1] if path in ("name", "description") else parents
        if not any(each.findtext("/".join(POM + part for part in path.split("/"))) for each in where):
            problems.append(f"no <{path}>: {name}")
    if "SNAPSHOT" in released[name].decode():
        problems.append(f"depends on a snapshot: {name}")


def compare(released, bundled):
    one = {name: digest(content) for name, content in released.items() if not name.endswith(SIDE_FILES)}
    other = {name: digest(content) for name, content in bundled.items() if not name.endswith(SIDE_FILES)}
    for name in sorted(one.keys() | other.keys()):
        if one.get(name) != other.get(name):
            problems.append(f"not the same in both builds: {name} ({one.get(name)}, {other.get(name)})")


def digest(content):
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    main(*sys.argv[1:])
