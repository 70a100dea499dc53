import { describe, expect, it } from 'vitest';
import { viaOf } from '../../../../src/domain/message/link-routing';

const member = (userId: string, powerLevel = 0) => ({ userId, powerLevel });

describe('the homeservers that a link to a room names', () => {
  it('are that of who has the most power, and then those of the most members', () => {
    const members = [
      member('@a:iso.example'),
      member('@b:iso.example'),
      member('@c:keski.example:8448'),
      member('@vetaja:pieni.example', 100),
      member('@d:keski.example:8448'),
      member('@e:iso.example'),
      member('@f:yksi.example'),
    ];
    expect(viaOf(members)).toEqual(['pieni.example', 'iso.example', 'keski.example:8448']);
  });

  it('are each named once, and none is an address of a machine', () => {
    const members = [member('@a:pieni.example', 50), member('@b:10.0.0.7:8448', 100), member('@c:[2001:db8::1]')];
    expect(viaOf(members)).toEqual(['pieni.example']);
  });

  it('are none where nobody is known', () => {
    expect(viaOf([])).toEqual([]);
  });
});
