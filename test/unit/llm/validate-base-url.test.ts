import { describe, expect, it } from 'vitest';
import { endpointPresets } from '@/utils/llm/presets';
import { isLoopback, validateBaseUrl } from '@/utils/llm/validate-base-url';

describe('an endpoint address', () => {
  it.each([
    ['https://api.deepseek.com', 'https://api.deepseek.com', 'https://api.deepseek.com'],
    [' https://api.deepseek.com/ ', 'https://api.deepseek.com', 'https://api.deepseek.com'],
    ['https://open.bigmodel.cn/api/paas/v4/', 'https://open.bigmodel.cn/api/paas/v4', 'https://open.bigmodel.cn'],
    ['https://API.Example.com:8443/v1//', 'https://api.example.com:8443/v1', 'https://api.example.com:8443'],
    ['https://api.example.com:443/v1', 'https://api.example.com/v1', 'https://api.example.com'],
    ['https://api.example.com/v1/chat/completions', 'https://api.example.com/v1', 'https://api.example.com'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1', 'http://localhost:11434'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://8.8.8.8/v1', 'https://8.8.8.8/v1', 'https://8.8.8.8'],
  ])('%s is taken as %s', (input, baseUrl, origin) => {
    expect(validateBaseUrl(input)).toEqual({ ok: true, value: { baseUrl, origin, matchPattern: `${origin}/*` } });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['api.deepseek.com', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://exa mple.com', 'not-a-url'],
    ['ftp://example.com', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['data:text/plain,x', 'not-https'],
    ['chrome-extension://abc/page.html', 'not-https'],
    ['http://api.deepseek.com', 'not-https'],
    ['http://localhost.evil.com', 'not-https'],
    ['http://127.0.0.1.evil.com', 'not-https'],
    ['https://user@example.com', 'has-credentials'],
    ['https://user:pass@example.com', 'has-credentials'],
    ['https://api.deepseek.com@evil.com', 'has-credentials'],
    ['https://@example.com', 'has-credentials'],
    ['https://example.com/v1?key=1', 'has-query'],
    ['https://example.com/v1?', 'has-query'],
    ['https://example.com/v1#x', 'has-query'],
    ['https://169.254.169.254/latest', 'unsafe-address'],
    ['https://169.254.1.1', 'unsafe-address'],
    ['https://0.0.0.0', 'unsafe-address'],
    ['https://0/', 'unsafe-address'],
    ['https://224.0.0.1', 'unsafe-address'],
    ['https://255.255.255.255', 'unsafe-address'],
    ['https://100.100.100.200', 'unsafe-address'],
    ['https://192.0.0.192', 'unsafe-address'],
    ['https://metadata.google.internal/x', 'unsafe-address'],
    ['https://metadata/', 'unsafe-address'],
    ['https://2852039166/', 'unsafe-address'],
    ['https://0xa9fea9fe/', 'unsafe-address'],
    ['https://[fe80::1]/', 'unsafe-address'],
    ['https://[::1]/', 'unsafe-address'],
    ['https://[::ffff:169.254.169.254]/', 'unsafe-address'],
    ['https://[fd00::1]/', 'unsafe-address'],
    ['https://example.com./', 'unsafe-address'],
    ['https://dеepseek.com', 'lookalike-host'],
    ['https://xn--eepseek-e0f.com', 'lookalike-host'],
    ['https://api.例子.com', 'lookalike-host'],
  ])('%s is refused as %s, even for a confirmed private gateway', (input, reason) => {
    expect(validateBaseUrl(input)).toEqual({ ok: false, reason });
    expect(validateBaseUrl(input, { isPrivateConfirmed: true })).toEqual({ ok: false, reason });
  });

  it.each([
    'https://10.0.0.5/v1',
    'https://172.16.0.1',
    'https://172.31.255.255',
    'https://192.168.1.10',
    'https://100.64.0.1',
    'https://127.0.0.2',
    'https://gateway/v1',
    'https://llm.internal',
    'https://nas.local',
    'https://llm.corp',
  ])('%s is inside the network: only after a confirmation', (input) => {
    expect(validateBaseUrl(input)).toEqual({ ok: false, reason: 'private-address' });
    expect(validateBaseUrl(input, { isPrivateConfirmed: true }).ok).toBe(true);
  });

  it('is right in every preset', () => {
    for (const preset of endpointPresets.filter(({ id }) => id !== 'custom')) {
      expect(validateBaseUrl(preset.baseUrl)).toMatchObject({ ok: true, value: { baseUrl: preset.baseUrl } });
      expect(preset.model).not.toBe('');
      expect(preset.needsKey).toBe(preset.keyUrl !== '');
    }
  });

  it('is on this computer or not', () => {
    expect(['http://localhost:11434/v1', 'http://127.0.0.1', 'https://api.deepseek.com', 'x'].map(isLoopback)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
