import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../integrations/twilio/addresses.ts';
import { agentTwiml, relayTwiml, roomTwiml } from '../../../integrations/twilio/twiml.ts';

const voice = {
  addresses: addressesOf('https://timbre.example'),
  companyName: 'Timbre',
  elevenLabsVoiceId: null,
};
const callId = 'call_1';

describe('TwiML', () => {
  it('connects a leg to the assistant with what the relay needs to know', () => {
    const xml = relayTwiml(voice, { callId, session: 'first', hints: ['Claro', 'Los Olivos'] });
    expect(xml).toContain(
      '<Connect action="https://timbre.example/webhooks/twilio/relay?call=call_1"',
    );
    expect(xml).toContain('url="wss://timbre.example/voice/relay"');
    expect(xml).toContain('language="es-US"');
    expect(xml).toContain('reportInputDuringAgentSpeech="any"');
    expect(xml).toContain('dtmfDetection="true"');
    expect(xml).toContain('hints="Claro,Los Olivos"');
    expect(xml).toContain('<Parameter name="callId" value="call_1"/>');
    expect(xml).toContain('<Parameter name="session" value="first"/>');
    expect(xml).not.toContain('welcomeGreeting');
  });

  it('speaks with ElevenLabs’ voice when one is configured', () => {
    const xml = relayTwiml(
      { ...voice, elevenLabsVoiceId: 'abc' },
      { callId, session: 'resumed', hints: [] },
    );
    expect(xml).toContain('ttsProvider="ElevenLabs"');
    expect(xml).toContain('voice="abc-flash_v2_5-1.0_0.7_0.8"');
  });

  it('lets nobody hear the room before a person is in it, and ends it when either leaves', () => {
    const customer = roomTwiml(voice, callId);
    expect(customer).toContain('startConferenceOnEnter="false"');
    expect(customer).toContain('endConferenceOnExit="true"');
    expect(customer).toContain('participantLabel="customer"');
    const agent = agentTwiml(voice, { callId, agentId: 'user_1', summary: 'Quiere <200> & ya' });
    expect(agent).toContain('Quiere &lt;200&gt; &amp; ya');
    expect(agent).toContain('startConferenceOnEnter="true"');
    expect(agent).toContain('participantLabel="user_1"');
    expect(agent).toContain('>call_1</Conference>');
  });
});
