/** What `archive-release --help` says. */
import { VERSION } from '../version.ts';

/** Also in the README: scripts/generate/readme.ts takes it from here. */
export const BY_HAND_HELP = `  archive-release write METADATA -f FILE… | --files none [--publish] [--community C]
                                          a new record: a draft, or published at once
  archive-release edit ID [METADATA] [-f FILE…] [--remove NAME] [--publish | --draft]
                                          metadata in place; changed files become a new version, of which only they are sent
  archive-release get ID [--format datacite|invenio|zenodo|codemeta|bibtex|csl|marcxml|dc]
                                          the record, or its text in a format: of these each archive offers most
  archive-release search QUERY [--sort S] [--size N] [--page N] [--type T] [--community C]
  archive-release download ID [NAME…] [-o DIR]
                                          goes on where it broke off; each file is proved by the archive's checksum
  archive-release status ID               draft, in review or published; versions, open drafts, requests, also those that came to nothing
  archive-release deposits list           the account's own open drafts
  archive-release deposits discard ID     asks first; --yes for scripts
  archive-release request ID [accept|decline|critique|resubmit|cancel|review|comment] [TEXT]
  archive-release lookup licences|communities|funders|awards|names|subjects QUERY
  archive-release harvest [--set S] [--format F] [--from DATE]
                                          every record by OAI-PMH, one a line, as JSON; F is one of the server's: oai_dc (the default),
                                          oai_datacite, datacite, marcxml, dcat, …; what it offers stands at /oai2d?verb=ListMetadataFormats
  archive-release dmps [QUERY]            the account's data management plans, for the input dmp (where the archive is connected with DAMAP)

METADATA is a datacite.json, a .zenodo.json or a CITATION.cff, by its name or by what is in it; ID is any id, DOI or
address of a record. --metadata 'title: …' wins over both. write, edit, deposits and request go to the archive's test server
(zenodo-sandbox, caltechdata-test, tuwien-test), unless --production is given; the others go where --archive says.
`;

/** @param own the help of commands that one kind of archive has */
export const toHelp = (own: string): string => `archive-release ${VERSION}: gives every software release a permanent, citable home

  archive-release plan     --repo OWNER/NAME --tag TAG [options]   say what would be done; reads only
  archive-release archive  --repo OWNER/NAME --tag TAG [options]   do it
  archive-release validate [FOLDER] [options]                      check the metadata files; no token, no network
  archive-release sandbox  [--users a,b] [--seed FOLDER] [--dir FOLDER] [--port N]
                           [--fault name=value]… [--log FILE] [--json]
                                                                    run the local archive until it is told to stop

By hand:

${BY_HAND_HELP}
${own}

Options of plan, archive and validate have the names of the action's inputs: --archive, --archive-url, --concept, --files, --source, --prereleases, --metadata,
--contributors, --release-facts, --publish, --after-publish, … (see the README). Besides:
  --json                      print one JSON document (sandbox: one line when it is ready)
  --token-file FILE           the archive's token; else from the environment: ARCHIVE_TOKEN
  --github-token-file FILE    GitHub's token; else from the environment: GITHUB_TOKEN
Tokens are never given on the command line, where other programs could read them.

Exit status: 0 done, or nothing to do; 1 failed; 2 wrong usage or inputs; 3 validate found errors.
`;
