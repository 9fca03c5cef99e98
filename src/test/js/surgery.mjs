// A surgery's system that signs in by key, refers, cancels one request, follows another to the closing letter and
// downloads that. It knows the address of the clinic's server of FHIR, its own id and its own private key.
import {createHash, createPrivateKey, randomUUID, sign} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';
import assert from 'node:assert/strict';
import {Client} from 'fhir-kit-client';

const [, , base, id, keyFile] = process.argv;
const SCOPES = 'system/ServiceRequest.cru system/Task.rs system/DocumentReference.rs system/Binary.r';
const CLOSING_LETTER = '11488-4';
const FOLLOWED_FOR_SECONDS = 240;

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

async function follow(client, request) {
    const seen = [];
    for (let second = 0; second < FOLLOWED_FOR_SECONDS; second++) {
        const now = await task(client, request);
        const stage = now.businessStatus.coding[0].code;
        if (seen.at(-1) !== stage) {
            seen.push(stage);
        }
        if (now.status === 'completed') {
            console.log(`followed: ${seen.join(', ')}`);
            return now;
        }
        await pause(1000);
    }
    throw new Error(`Not closed: ${seen.join(', ')}`);
}

async function readLetter(client, closed) {
    for (const output of closed.output ?? []) {
        const reference = output.valueReference?.reference ?? '';
        if (reference.startsWith('DocumentReference/')) {
            const document = await client.resolve({reference});
            if (document.type.coding[0].code === CLOSING_LETTER) {
                const {url, size, hash} = document.content[0].attachment;
                const binary = await client.resolve({reference: url});
                const pdf = Buffer.from(binary.data, 'base64');
                assert.equal(pdf.subarray(0, 4).toString(), '%PDF');
                assert.equal(pdf.length, size);
                assert.equal(createHash('sha1').update(pdf).digest('base64'), hash);
                return;
            }
        }
    }
    throw new Error('No closing letter');
}

const client = new Client({baseUrl: base});
await assert.rejects(client.search({resourceType: 'Task', searchParams: {}}), failure => failure.response.status === 401);
await signIn(client);
await cancel(client, await refer(client));
console.log('cancelled');
const request = await refer(client);
console.log(`referred ${request}`);
await readLetter(client, await follow(client, request));
await assert.rejects(client.read({resourceType: 'Task', id: randomUUID()}), failure => failure.response.status === 404);
console.log('read the closing letter');
