import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type InvenioStage, openInvenio } from './invenio-stage.ts';

describe('reviews by a community on the local InvenioRDM', () => {
  let stage: InvenioStage;
  let community: string;
  let id: string;

  beforeEach(async () => {
    stage = await openInvenio();
    community = await stage.community('club', 'other', { review_policy: 'closed' });
    id = await stage.draft();
  });
  afterEach(() => stage.invenio.close());

  const setReview = (to = community) =>
    stage.ask('PUT', `/api/records/${id}/draft/review`, { body: { receiver: { community: to }, type: 'community-submission' } });
  const handIn = async () => {
    await setReview();
    const { body } = await stage.ask('POST', `/api/records/${id}/draft/actions/submit-review`);
    return body.id as string;
  };
  const act = (request: string, action: string, as: string) => stage.ask('POST', `/api/requests/${request}/actions/${action}`, { as });
  const draftStatus = async () => (await stage.ask('GET', `/api/records/${id}/draft`)).body.status;
  const publish = () => stage.ask('POST', `/api/records/${id}/draft/actions/publish`);

  test('the draft says where it stands: set, handed in, declined', async () => {
    await setReview();
    expect(await draftStatus()).toBe('draft_with_review');
    const request = await handIn();
    expect(await draftStatus()).toBe('in_review');
    await act(request, 'decline', 'other');
    expect(await draftStatus()).toBe('declined');
  });

  test('each side is offered what it may do now, and nobody else sees the request', async () => {
    const request = await handIn();
    const offered = async (as: string) =>
      Object.keys((await stage.ask('GET', `/api/requests/${request}`, { as })).body.links?.actions ?? {});
    expect(await offered('owner')).toEqual(['cancel']);
    expect(await offered('other')).toEqual(['accept', 'decline']);
    expect((await stage.ask('GET', `/api/requests/${request}`, { as: 'reviewer' })).status).toBe(403);
  });

  test('accepting publishes the draft into the community', async () => {
    await act(await handIn(), 'accept', 'other');
    const { status, body } = await stage.ask('GET', `/api/records/${id}`, { as: '' });
    expect({ status, communities: body.parent.communities.ids }).toEqual({ status: 200, communities: [community] });
    expect((await stage.ask('GET', `/api/communities/club/records`)).body.hits.total).toBe(1);
  });

  test('the reviewer of a draft may read it, and only while the review is open', async () => {
    const request = await handIn();
    expect((await stage.ask('GET', `/api/records/${id}/draft`, { as: 'other' })).status).toBe(200);
    await act(request, 'cancel', 'owner');
    expect((await stage.ask('GET', `/api/records/${id}/draft`, { as: 'other' })).status).toBe(403);
  });

  test('publishing after a decline fails, yet the record is out, and no search finds it', async () => {
    await act(await handIn(), 'decline', 'other');
    expect(await publish()).toMatchObject({ status: 500, body: { message: 'Internal server error' } });
    expect((await stage.ask('GET', `/api/records/${id}`)).status).toBe(200);
    expect((await stage.ask('GET', '/api/records?q=tool')).body.hits.total).toBe(0);
  });

  test('without the declined review it is published as any other', async () => {
    await act(await handIn(), 'decline', 'other');
    expect((await stage.ask('DELETE', `/api/records/${id}/draft/review`)).status).toBe(204);
    expect((await publish()).status).toBe(202);
    expect((await stage.ask('GET', '/api/records?q=tool')).body.hits.total).toBe(1);
  });

  test('a draft that could not be published is not taken, and stays as it was', async () => {
    const { body } = await stage.ask('POST', '/api/records', { body: { metadata: { title: 'No date' } } });
    id = body.id;
    await setReview();
    expect((await stage.ask('POST', `/api/records/${id}/draft/actions/submit-review`)).status).toBe(400);
    expect(await draftStatus()).toBe('draft_with_review');
  });

  test('a draft that was spoilt in review cannot be accepted, and is still in review', async () => {
    const request = await handIn();
    await stage.ask('PUT', `/api/records/${id}/draft`, { body: { metadata: { title: 'No date' }, files: { enabled: true } } });
    expect((await act(request, 'accept', 'other')).status).toBe(400);
    expect(await draftStatus()).toBe('in_review');
  });

  test('a member of an open community is in at once, unless a review is asked for', async () => {
    const own = await stage.community('own', 'owner');
    await setReview(own);
    const { body } = await stage.ask('POST', `/api/records/${id}/draft/actions/submit-review`);
    expect(body).toMatchObject({ status: 'accepted', links: { next_html: `${stage.invenio.origin}/records/${id}` } });
    id = await stage.draft();
    await setReview(own);
    const asked = await stage.ask('POST', `/api/records/${id}/draft/actions/submit-review`, { body: { require_review: true } });
    expect(asked.body.status).toBe('submitted');
  });

  test('who accepts an invitation is a member', async () => {
    await stage.ask('POST', `/api/communities/${community}/invitations`, { as: 'other', body: { members: [{ type: 'user', id: '1' }] } });
    const { body } = await stage.ask('GET', '/api/user/requests');
    await act(body.hits.hits[0].id, 'accept', 'owner');
    expect((await stage.ask('GET', '/api/user/communities')).body.hits.hits.map(({ slug }: { slug: string }) => slug)).toEqual(['club']);
  });

  test('comments are their author’s to change, and leave a trace when they go', async () => {
    const request = await handIn();
    const comments = `/api/requests/${request}/comments`;
    const made = await stage.ask('POST', comments, { as: 'other', body: { payload: { content: 'Why?', format: 'html' } } });
    const one = `${comments}/${made.body.id}`;
    expect((await stage.ask('PUT', one, { body: { payload: { content: 'x', format: 'html' } } })).status).toBe(403);
    expect((await stage.ask('DELETE', one, { as: 'other' })).status).toBe(204);
    const { body } = await stage.ask('GET', `/api/requests/${request}/timeline`);
    expect(body.hits.hits.map(({ payload }: { payload: object }) => payload)).toEqual([{ event: 'comment_deleted', format: 'html' }]);
  });

  test('where a community is obligatory, nothing is published without one', async () => {
    stage.invenio.faults.communityRequired = true;
    expect(await publish()).toMatchObject({ status: 400, body: { message: 'Cannot publish without selecting a community.' } });
    const request = await handIn();
    expect((await act(request, 'accept', 'other')).body.status).toBe('accepted');
  });
});
