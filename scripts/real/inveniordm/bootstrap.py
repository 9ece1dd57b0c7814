"""Tables, indices, vocabularies, users and tokens, in one process: each `invenio` command takes 8 to 20 seconds to import."""
import os
import time
from datetime import datetime

from flask.cli import ScriptInfo
from invenio_app.cli import cli
from invenio_app.factory import create_app

HOME = os.environ["RDM_HOME"]
CURATORS = "administration-rdm-records-curation"
ROLES = {"owner": [], "other": [], "curator": ["admin", CURATORS], "reviewer": [CURATORS]}

started = time.time()
app = create_app()


def run(*args):
    try:
        cli.main(args=list(args), obj=ScriptInfo(create_app=lambda *_, **__: app), standalone_mode=False)
    except SystemExit:
        pass
    print("%5.1f s  %s" % (time.time() - started, " ".join(args)), flush=True)


run("db", "create")
run("files", "location", "create", "--default", "default-location", HOME + "/inst/data")
run("roles", "create", "admin")
run("access", "allow", "superuser-access", "role", "admin")
run("index", "init", "--force")
run("rdm-records", "custom-fields", "init")
run("communities", "custom-fields", "init")
run("queues", "declare")
run("rdm", "fixtures")
run("rdm-records", "fixtures")

os.makedirs(HOME + "/tokens", exist_ok=True)
with app.app_context():
    from flask_security.utils import hash_password
    from invenio_accounts.proxies import current_datastore
    from invenio_db import db
    from invenio_oauth2server.models import Token

    for name, roles in ROLES.items():
        user = current_datastore.create_user(
            email=name + "@example.org",
            password=hash_password("123456"),
            active=True,
            username=name,
            confirmed_at=datetime.now(),
            verified_at=datetime.now(),
            user_profile={"full_name": name.title()},
            preferences={"visibility": "public", "email_visibility": "restricted"},
        )
        for role in roles:
            known = current_datastore.find_role(role) or current_datastore.create_role(id=role, name=role)
            current_datastore.add_role_to_user(user, known)
        db.session.commit()
        token = Token.create_personal("tests", user.id, scopes=["user:email"])
        db.session.commit()
        with open(HOME + "/tokens/" + name, "w") as file:
            file.write(token.access_token)
