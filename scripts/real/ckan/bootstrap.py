"""Accounts, their tokens and the organisations that the local CKAN has, too (src/sandbox/ckan/index.ts), in one process. Says the tokens as JSON, into the file that is named."""
import json
import os
import sys

from ckan.cli import CKANConfigLoader
from ckan.config.middleware import make_app

app = make_app(CKANConfigLoader(os.environ["CKAN_INI"]).get_config())

import ckan.model as model  # noqa: E402: only there once an application is
import ckan.plugins.toolkit as toolkit  # noqa: E402

USERS = ["admin", "editor", "orgadmin", "member", "outsider"]
ROLES = {"editor": "editor", "orgadmin": "admin", "member": "member"}
ORGANISATIONS = {"sw-team": ("Software team", True), "other-org": ("Other organisation", False), "bc-unit": ("BC Unit", True)}


def act(action, caller, **data):
    return toolkit.get_action(action)({"user": caller, "ignore_auth": True}, data)


with app._wsgi_app.test_request_context():
    site = toolkit.get_action("get_site_user")({"ignore_auth": True}, {})["name"]
    for name in USERS:
        if model.User.get(name) is None:
            act("user_create", site, name=name, email=name + "@example.org", password="loopback-only")
    admin = model.User.get("admin")
    admin.sysadmin = True
    model.Session.commit()
    for name, (title, has_members) in ORGANISATIONS.items():
        if model.Group.get(name) is None:
            act("organization_create", "admin", name=name, title=title)
        for user, role in ROLES.items() if has_members else []:
            act("organization_member_create", "admin", id=name, username=user, role=role)
    tokens = {name: act("api_token_create", name, user=name, name="tests", expires_in=365, unit=86400)["token"] for name in USERS}

with open(sys.argv[1], "w") as file:
    json.dump(tokens, file)
