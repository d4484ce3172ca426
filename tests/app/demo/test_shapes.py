#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers of the demo server against the schemas of the contract (tests/fixtures/viewer-api.yaml).

    test_shapes.py DEMO_SERVER_TOOL VIEWER_API_YAML
"""
import json
import subprocess
import sys
import unittest
import urllib.error
import urllib.request

import jsonschema
import yaml

TOOL, CONTRACT = sys.argv[1], sys.argv[2]
BUILDS = "150"


class Demo:
    """A running demo server and a signed-in account."""

    def __init__(self):
        self.process = subprocess.Popen(
            [TOOL, "--builds", BUILDS, "--projects", "6", "--until-stdin-closes"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        ready = json.loads(self.process.stdout.readline())
        self.url, self.email, self.password = ready["url"], ready["email"], ready["password"]
        self.token = self.tenant = None
        status, login = self.call("POST", "/auth/login", {"email": self.email, "password": self.password})
        assert status == 200, login
        self.token = login["access_token"]
        self.login = login
        status, profile = self.call("GET", "/profile")
        assert status == 200, profile
        self.tenant = next(iter(profile["roles_by_tenant"]))

    def call(self, method, path, body=None):
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        if self.tenant:
            headers["X-Tenant-ID"] = self.tenant
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.url + "/api/v1" + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, parsed(answer.read())
        except urllib.error.HTTPError as error:
            return error.code, parsed(error.read())

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def parsed(body):
    text = body.decode()
    return json.loads(text) if text[:1] in "{[" and text else text


class Shapes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(CONTRACT, encoding="utf-8") as file:
            # Times stay text: JSON knows no others.
            cls.contract = yaml.load(file, Loader=textual_loader())
        cls.resolver = jsonschema.RefResolver("", cls.contract)
        cls.demo = Demo()

    @classmethod
    def tearDownClass(cls):
        cls.demo.close()

    def resolved(self, node):
        while "$ref" in node:
            node = self.resolver.resolve(node["$ref"])[1]
        return node

    def schema(self, method, template, status):
        operation = self.contract["paths"]["/api/v1" + template][method.lower()]
        responses = operation["responses"]
        self.assertIn(str(status), responses, f"{method} {template}: status {status} is not in the contract")
        content = self.resolved(responses[str(status)]).get("content", {})
        kinds = [kind for kind in content if "json" in kind]
        return content[kinds[0]]["schema"] if kinds else None

    def check(self, method, template, path=None, body=None, expected=200):
        status, answer = self.demo.call(method, path or template, body)
        self.assertEqual(status, expected, (method, path or template, answer))
        schema = self.schema(method, template, status)
        if schema is None:
            self.assertIsInstance(answer, str)
            return answer
        problems = list(jsonschema.Draft202012Validator(schema, resolver=self.resolver).iter_errors(answer))
        words = [f"{'/'.join(map(str, p.absolute_path))}: {p.message[:200]}" for p in problems[:5]]
        self.assertEqual(words, [], f"{method} {path or template}")
        return answer

    def test_sign_in_and_profile(self):
        self.check("GET", "/auth/login-options")
        self.check("GET", "/bootstrap/status")
        self.check("POST", "/auth/login", body={"email": self.demo.email, "password": self.demo.password})
        self.check("POST", "/auth/refresh", body={"refresh_token": self.demo.login["refresh_token"]})
        self.check("GET", "/profile")

    def test_people(self):
        tenant = self.demo.tenant
        self.check("GET", "/tenants/{id}", f"/tenants/{tenant}")
        groups = self.check("GET", "/tenants/{id}/groups", f"/tenants/{tenant}/groups")
        self.assertGreater(len(groups["data"]), 2)
        for group in groups["data"]:
            self.check("GET", "/groups/{groupId}/members", f"/groups/{group['id']}/members")
        roles = self.check("GET", "/roles")
        self.check("GET", "/tenants/{id}/roles", f"/tenants/{tenant}/roles")
        self.check("GET", "/roles/{id}", f"/roles/{roles['data'][0]['id']}")
        self.check("GET", "/roles/{id}/permissions", f"/roles/{roles['data'][0]['id']}/permissions")
        users = self.check("GET", "/users", "/users?limit=100")
        self.check("GET", "/users/{id}", f"/users/{users['users'][0]['user']['id']}")

    def test_projects(self):
        projects = self.check("GET", "/projects", "/projects?limit=100")["projects"]
        for project in projects:
            self.check("GET", "/projects/{id}", f"/projects/{project['id']}")
            self.check("GET", "/projects/{projectID}/members", f"/projects/{project['id']}/members")
        self.check("GET", "/dashboard/tenant/summary")

    def test_builds(self):
        builds = self.check("GET", "/builds", "/builds?limit=100")["builds"]
        for build in builds[:40]:
            for part in ("", "/status", "/executions", "/workflow", "/trace", "/logs"):
                self.check("GET", "/builds/{id}" + part, f"/builds/{build['id']}{part}")

    def test_audit(self):
        for query in ("limit=100", "event_type=permission_denied", "resource=builds", "offset=100000"):
            self.check("GET", "/audit-events", "/audit-events?" + query)

    def test_images_and_notifications(self):
        found, offset, versions = 0, 0, 0
        while True:
            status, page = self.demo.call("GET", f"/images/search?limit=1&offset={offset}")
            if status == 200 and page["images"] is None:
                break
            if status == 200:
                found += 1
                self.check("GET", "/images/search", f"/images/search?limit=1&offset={offset}")
                details = self.check("GET", "/images/{id}/details", f"/images/{page['images'][0]['id']}/details")
                versions += len(details["data"]["versions"])
            else:  # the row that the server cannot read
                self.check("GET", "/images/search", f"/images/search?limit=1&offset={offset}", expected=500)
            offset += 1
        self.assertEqual(found, offset - 1)
        self.assertGreater(versions, 3)
        self.check("GET", "/images/{id}/details", f"/images/{self.demo.tenant}/details", expected=404)
        self.check("GET", "/images/search", "/images/search?offset=10000")
        self.check("GET", "/images/search", "/images/search?sort_by=colour", expected=400)
        self.check("GET", "/images/search", "/images/search?tags=latest", expected=500)
        self.check("GET", "/images/vm", "/images/vm?limit=100")
        notifications = self.check("GET", "/notifications", "/notifications?limit=5")
        self.check("GET", "/notifications/unread-count")
        for row in notifications["notifications"][:1]:
            self.check("POST", "/notifications/{id}/read", f"/notifications/{row['id']}/read")
            self.check("GET", "/notifications", "/notifications?limit=5")
        self.check("POST", "/notifications/read-all")

    def test_a_wrong_answer_would_be_noticed(self):
        schema = self.schema("GET", "/builds/{id}/status", 200)
        validator = jsonschema.Draft202012Validator(schema, resolver=self.resolver)
        self.assertTrue(list(validator.iter_errors({"build_id": 7, "status": "running"})))


def textual_loader():
    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        key: [(tag, expression) for tag, expression in values if tag != "tag:yaml.org,2002:timestamp"]
        for key, values in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    return Loader


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
