// A surgery's system that signs in by key, subscribes, refers, cancels one request, is told of another up to the closing
// letter and downloads that. It knows the address of the clinic's server of FHIR, its own id, its own private key and the
// port at which it hears.
import {createHash, createHmac, createPrivateKey, randomUUID, sign} from 'node:crypto';
import {EventEmitter, on} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {text} from 'node:stream/consumers';
import assert from 'node:assert/strict';
import {Client} from 'fhir-kit-client';

const [, , base, id, keyFile, port] = process.argv;
const SCOPES = 'system/ServiceRequest.cru system/Task.rs system/DocumentReference.rs system/Binary.r '
    + 'system/Subscription.cd';
const CLOSING_LETTER = '11488-4';
const FOLLOWED_FOR_SECONDS = 240;
const SIGNED_AT_MOST_SECONDS_AGO = 300;
const SECRET = randomUUID() + randomUUID();
const CONTENT = 'http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content';

async function signIn(client) {
    const {tokenUrl} = await client.smartAuthMetadata();
    const jwk = JSON.parse(readFileSync(keyFile, 'utf8'));
    const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const said = `${part({alg: 'ES384', typ: 'JWT', kid: jwk.kid})}.${part({
        iss: id, sub: id, aud: tokenUrl.href, exp: now + 240, iat: now, jti: randomUUID()
    })}`;
    const signature = sign('sha384', Buffer.from(said), {
        key: createPrivateKey({key: jwk, format: 'jwk'}), dsaEncoding: 'ieee-p1363'
    }).toString('base64url');
    const form = {
        grant_type: 'client_credentials',
        scope: SCOPES,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: `${said}.${signature}`
    };
    const ask = () => fetch(tokenUrl, {method: 'POST', body: new URLSearchParams(form)});
    const answer = await ask();
    assert.equal(answer.status, 200);
    const again = await ask();
    assert.equal(again.status, 401);
    assert.equal((await again.json()).error, 'invalid_client');
    const token = await answer.json();
    assert.equal(token.expires_in > 0 && token.expires_in <= 300, true);
    client.bearerToken = token.access_token;
}

function bundle() {
    const urn = () => `urn:uuid:${randomUUID()}`;
    const [patient, surgery, answers] = [urn(), urn(), urn()];
    const letters = randomUUID().replaceAll(/[^a-f]/g, '');
    const entry = (fullUrl, resource) => (
        {fullUrl, resource, request: {method: 'POST', url: resource.resourceType}});
    return {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
            entry(patient, {
                resourceType: 'Patient',
                name: [{family: `Node${letters}`, given: ['Ada']}],
                birthDate: '1961-05-17',
                gender: 'female',
                telecom: [{system: 'phone', value: `+44 7700 9${Math.floor(10000 + Math.random() * 90000)}`}],
                generalPractitioner: [{display: 'Elm Road Surgery'}]
            }),
            entry(surgery, {resourceType: 'Organization', name: 'Elm Road Surgery'}),
            entry(answers, {
                resourceType: 'QuestionnaireResponse',
                status: 'completed',
                questionnaire: 'urn:vein-clinic-referral:questionnaire:veins',
                item: [{
                    linkId: 'veins.visible',
                    answer: [{valueCoding: {system: 'urn:vein-clinic-referral:answer', code: 'YES'}}]
                }]
            }),
            entry(urn(), {
                resourceType: 'ServiceRequest',
                identifier: [{system: 'https://surgery.example/referral', value: randomUUID()}],
                status: 'active',
                intent: 'order',
                subject: {reference: patient},
                requester: {reference: surgery},
                supportingInfo: [{reference: answers}]
            })
        ]
    };
}

async function refer(client) {
    const sent = bundle();
    const taken = await client.transaction({body: sent});
    assert.equal(taken.type, 'transaction-response');
    const again = await client.transaction({body: sent});
    assert.deepEqual(again.entry.map(entry => entry.response.location), taken.entry.map(entry => entry.response.location));
    return taken.entry[0].response.location.split('/')[1];
}

async function task(client, request) {
    const found = await client.search({resourceType: 'Task', searchParams: {focus: `ServiceRequest/${request}`}});
    assert.equal(found.entry.length, 1);
    return found.entry[0].resource;
}

async function cancel(client, request) {
    const body = await client.read({resourceType: 'ServiceRequest', id: request});
    body.status = 'revoked';
    body.note = [{text: 'Moved away'}];
    await client.update({resourceType: 'ServiceRequest', id: request, body});
    assert.equal((await task(client, request)).status, 'cancelled');
}

/** Hears what the clinic says and signed, in order; until the time is over. */
async function hear() {
    const told = new EventEmitter();
    const server = createServer(async (request, response) => {
        const body = await text(request);
        const time = request.headers['x-notification-time'];
        const signature = `v1=${createHmac('sha256', SECRET).update(`${time}.${body}`).digest('hex')}`;
        const genuine = request.headers['x-notification-signature'] === signature
            && Math.abs(Date.now() / 1000 - Number(time)) < SIGNED_AT_MOST_SECONDS_AGO;
        response.writeHead(genuine ? 204 : 403).end();
        if (genuine) {
            told.emit('status', JSON.parse(body).entry[0].resource.parameter);
        } else {
            told.emit('error', new Error('Not signed by the clinic'));
        }
    });
    await new Promise(resolve => server.listen(Number(port), '127.0.0.1', resolve));
    const statuses = on(told, 'status', {signal: AbortSignal.timeout(FOLLOWED_FOR_SECONDS * 1000)});
    return {next: async () => (await statuses.next()).value[0], close: () => server.close()};
}

const named = (parameters, name) => parameters.find(each => each.name === name);

async function subscribe(client, hub) {
    const {id: subscription} = await client.create({
        resourceType: 'Subscription',
        body: {
            resourceType: 'Subscription',
            status: 'requested',
            reason: 'To show where our patients stand',
            criteria: 'urn:vein-clinic-referral:topic:referral-changed',
            channel: {
                type: 'rest-hook',
                endpoint: `http://127.0.0.1:${port}/told`,
                payload: 'application/fhir+json',
                _payload: {extension: [{url: CONTENT, valueCode: 'id-only'}]},
                header: [`X-Subscription-Secret: ${SECRET}`]
            }
        }
    });
    const handshake = await hub.next();
    assert.equal(named(handshake, 'type').valueCode, 'handshake');
    assert.ok(named(handshake, 'subscription').valueReference.reference.endsWith(`Subscription/${subscription}`));
    return subscription;
}

/** Reads the task when a notification names it, until it has the closing letter. */
async function follow(client, hub, request) {
    const seen = [];
    let heard = 0;
    try {
        for (;;) {
            const events = (await hub.next()).filter(each => each.name === 'notification-event');
            for (const {part} of events) {
                const number = Number(named(part, 'event-number').valueString);
                // The same once more is allowed, a gap is not.
                assert.ok(number <= heard + 1, `${number} after ${heard}`);
                heard = Math.max(heard, number);
            }
            if (events.some(({part}) => named(part, 'focus').valueReference.reference.endsWith(`Task/${request}`))) {
                const now = await client.read({resourceType: 'Task', id: request});
                const stage = now.businessStatus.coding[0].code;
                if (seen.at(-1) !== stage) {
                    seen.push(stage);
                }
                const letter = await closingLetter(client, now);
                if (letter) {
                    assert.equal(now.status, 'completed');
                    console.log(`told of ${heard} events: ${seen.join(', ')}`);
                    return letter;
                }
            }
        }
    } catch (failure) {
        throw new Error(`No closing letter after ${heard} events: ${seen.join(', ')}`, {cause: failure});
    }
}

async function closingLetter(client, {output = []}) {
    for (const {valueReference} of output) {
        const reference = valueReference?.reference ?? '';
        if (reference.startsWith('DocumentReference/')) {
            const document = await client.resolve({reference});
            if (document.type.coding[0].code === CLOSING_LETTER) {
                return document;
            }
        }
    }
    return null;
}

async function download(client, letter) {
    const {url, size, hash} = letter.content[0].attachment;
    const binary = await client.resolve({reference: url});
    const pdf = Buffer.from(binary.data, 'base64');
    assert.equal(pdf.subarray(0, 4).toString(), '%PDF');
    assert.equal(pdf.length, size);
    assert.equal(createHash('sha1').update(pdf).digest('base64'), hash);
}

const client = new Client({baseUrl: base});
await assert.rejects(client.search({resourceType: 'Task', searchParams: {}}), failure => failure.response.status === 401);
await signIn(client);
const hub = await hear();
const subscription = await subscribe(client, hub);
await cancel(client, await refer(client));
console.log('cancelled');
const request = await refer(client);
console.log(`referred ${request}`);
await download(client, await follow(client, hub, request));
await assert.rejects(client.read({resourceType: 'Task', id: randomUUID()}), failure => failure.response.status === 404);
await client.delete({resourceType: 'Subscription', id: subscription});
hub.close();
console.log('read the closing letter');
