import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/domain/codes';
import { personContent, type PersonContent } from '../../../../src/domain/directory/directory';
import { changesOf, dryRun, type DryRun } from '../../../../src/domain/directory/directory-csv';
import { columnOf, personColumnCodes, personColumns } from '../../../../src/domain/directory/directory-csv-columns';
import { directory, person } from './people';

const encode = (text: string) => new TextEncoder().encode(text);
const current = directory({
  aino: person('Aino Kuurankukka', { unit: 'Kotihoito', languages: ['fi'], substitutes: ['@gone:piiri.example'] }),
  eetu: person('Eetu Hallapuro', { skills: ['haavanhoito'] }),
});

function run(file: string | Uint8Array, people: ReadonlyMap<string, PersonContent> = current): DryRun {
  return dryRun(typeof file === 'string' ? encode(file) : file, people, 'piiri.example');
}

/** Outcomes by line, with the kinds of problems and the values they name. */
function outcomes(file: string): string[] {
  return run(file).rows.map(({ line, outcome, problems }) =>
    [line, outcome, ...problems.map(({ kind, column, value }) => `${kind} ${column}=${value}`)].join(' '),
  );
}

/** A header of all that a new person needs, before the rows. */
const withHeader = (...rows: string[]) => ['user;name;profession;substitutes', ...rows].join('\n');

describe('importing the directory', () => {
  it('tells a new person, a changed one and one who stays the same', () => {
    const { rows } = run(
      'user;name;profession\naino;Aino Kuurankukka;nurse\neetu;Eetu Halla;nurse\nsaga;Saga D;läkare',
    );
    expect(rows).toMatchObject([
      { line: 2, userId: '@aino:piiri.example', outcome: 'same', changes: [] },
      { line: 3, outcome: 'changed', changes: [{ field: 'name', before: 'Eetu Hallapuro', after: 'Eetu Halla' }] },
      {
        line: 4,
        userId: '@saga:piiri.example',
        outcome: 'new',
        changes: [
          { field: 'name', before: null, after: 'Saga D' },
          { field: 'profession', before: null, after: 'physician' },
        ],
      },
    ]);
  });

  it('gives the entries to write of new and changed people alone', () => {
    const file = withHeader(
      'aino;Aino Kuurankukka;nurse;gone',
      'eetu;Eetu Halla;nurse;',
      'x y;Saga;nurse;',
      'nea;Nea N;nurse;',
    );
    expect(changesOf(run(file))).toEqual([
      { userId: '@eetu:piiri.example', content: { ...current.get('@eetu:piiri.example'), name: 'Eetu Halla' } },
      { userId: '@nea:piiri.example', content: person('Nea N') },
    ]);
  });

  it('leaves a field as it is when its column is missing, and empties it when the cell is empty', () => {
    expect(run('user;unit\naino;').rows[0]).toMatchObject({
      outcome: 'changed',
      content: { unit: '', languages: ['fi'] },
      changes: [{ field: 'unit', before: 'Kotihoito', after: '' }],
    });
    expect(run('user;languages\naino').rows[0]).toMatchObject({ content: { unit: 'Kotihoito', languages: [] } });
  });

  it.each(languages)(
    'knows the columns by their names in the language %s, in capitals and without diacritics',
    (code) => {
      for (const column of personColumnCodes) {
        expect(columnOf(personColumns[column][code])).toBe(column);
        expect(columnOf(` ${personColumns[column][code].toUpperCase()}: `)).toBe(column);
      }
      expect(columnOf('Kayttajatunnus')).toBe('user');
      expect(columnOf('puhelin')).toBeNull();
    },
  );

  it.each([
    ['semicolons', 'käyttäjätunnus;nimi;ammatti;kielet\nnea;Nea N;sairaanhoitaja;suomi'],
    ['commas', 'user,name,profession,languages\nnea,Nea N,nurse,fi'],
    ['tabs', 'user\tname\tprofession\tlanguages\nnea\tNea N\tnurse\tfi'],
    ['a mark for UTF-8 and Windows line ends', '\uFEFFuser;name;profession;languages\r\nnea;Nea N;nurse;fi\r\n'],
    ['line ends of old Macs', 'user;name;profession;languages\rnea;Nea N;nurse;fi\r'],
    ['Excel’s line for the separator', 'sep=,\nuser,name,profession,languages\nnea,Nea N,nurse,fi'],
    ['quotes around everything', '"user","name","profession","languages"\n"nea","Nea N","nurse","fi"'],
    ['blank rows', '\n;;;\nuser;name;profession;languages\n\n;;;\nnea;Nea N;nurse;fi\n\n'],
    ['more commas in cells than semicolons', 'user;name;profession;languages\nnea;Nea N;nurse;fi,fi,fi,fi,fi'],
    ['users with their @ and server', 'user;name;profession;languages\n@nea:piiri.example;Nea N;Nurse;Finska'],
  ])('reads a file with %s', (_, file) => {
    expect(changesOf(run(file))).toEqual([
      { userId: '@nea:piiri.example', content: person('Nea N', { languages: ['fi'] }) },
    ]);
  });

  it('reads Windows-1252 where the bytes cannot be UTF-8, and Excel’s UTF-16', () => {
    const text = 'käyttäjätunnus;nimi;ammatti\nake;Åke Öhman;läkare';
    const windows = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer);
    for (const bytes of [windows, utf16]) {
      expect(run(bytes).rows[0]).toMatchObject({
        outcome: 'new',
        content: { name: 'Åke Öhman', profession: 'physician' },
      });
    }
  });

  it('numbers lines as a spreadsheet does, blank rows and cells with line ends counted', () => {
    expect(outcomes('\nuser;unit\n\naino;"a\nb"\neetu;x')).toEqual(['4 changed', '5 changed']);
  });

  it('reads lists with commas, semicolons and line ends, and what stands in quotes as one', () => {
    const file = [
      'user;name;profession;skills;workingDays;substitutes',
      'nea;Nea N;nurse;"haavanhoito, PEG-letku;\n""a, b""";Mån–ons pe;"eetu, @saga:other.example"',
      '@saga:other.example;Saga D;nurse;;;',
    ];
    const [row] = run(file.join('\n')).rows;
    expect(row).toMatchObject({
      problems: [],
      content: {
        skills: ['haavanhoito', 'PEG-letku', 'a, b'],
        workingDays: ['mon', 'tue', 'wed', 'fri'],
        substitutes: ['@eetu:piiri.example', '@saga:other.example'],
      },
    });
  });

  it('takes an empty week for the ordinary one', () => {
    expect(run('user;työpäivät\naino;').rows[0]?.outcome).toBe('same');
  });

  it('hands circles on by name', () => {
    expect(run('user;piirit\naino;"Kotihoito, Muisti"').rows[0]).toMatchObject({ circles: ['Kotihoito', 'Muisti'] });
  });

  it('names the columns that it does not use', () => {
    expect(run('user;puhelin;name;nimi\naino;1;Aino Kuurankukka;x')).toMatchObject({
      ignoredColumns: ['puhelin', 'nimi'],
      rows: [{ outcome: 'same' }],
    });
  });

  it('takes formulas for text', () => {
    const [row] = run('user;name;unit\naino;=1+1;"\'@SUM(A1)"').rows;
    expect(row).toMatchObject({ content: { name: '=1+1', unit: '@SUM(A1)' } });
  });
});

describe('a row of an import that is wrong', () => {
  it.each([
    ['a name in place of a user', 'Nea N;Nea N;nurse;', 'not-a-user-id user=Nea N'],
    ['a given name in place of a user', 'Nea;Nea N;nurse;', 'not-a-user-id user=Nea'],
    ['an e-mail address', 'nea@x.fi;Nea N;nurse;', 'not-a-user-id user=nea@x.fi'],
    ['no user', ';Nea N;nurse;', 'missing user='],
    ['no name', 'nea;;nurse;', 'missing name='],
    ['no profession', 'nea;Nea N;;', 'missing profession='],
    ['a profession nobody knows', 'nea;Nea N;johtaja;', 'unknown-profession profession=johtaja'],
    ['a name too long', `nea;${'x'.repeat(201)};nurse;`, `too-long name=${'x'.repeat(201)}`],
    ['a substitute nobody knows', 'nea;Nea N;nurse;zoe', 'unknown-substitute substitutes=@zoe:piiri.example'],
    ['a substitute by name', 'nea;Nea N;nurse;Eetu Hallapuro', 'not-a-user-id substitutes=Eetu Hallapuro'],
    ['herself as substitute', 'nea;Nea N;nurse;nea', 'own-substitute substitutes=@nea:piiri.example'],
    ['a cell too many', 'nea;Nea N;nurse;eetu;aino', 'extra-cells null=aino'],
    ['quotes that do not close', 'nea;Nea N;nurse;"eetu', 'broken-quotes null=eetu'],
  ])('is one with %s', (_, row, problem) => {
    expect(outcomes(withHeader(row))).toEqual([`2 wrong ${problem}`]);
  });

  it('is the second of the same user', () => {
    expect(outcomes(withHeader('nea;Nea N;nurse;', '@nea:piiri.example;Nea O;nurse;'))).toEqual([
      '2 new',
      '3 wrong repeated-user user=@nea:piiri.example',
    ]);
  });

  it('is one of a new person whose name and profession have no column', () => {
    expect(outcomes('user;unit\nnea;x')).toEqual(['2 wrong missing name= missing profession=']);
  });

  it('tells every cell that is wrong', () => {
    const file = 'user;languages;workingDays;skills\naino;fi, klingon;ma, xx;'.concat('y'.repeat(61));
    expect(outcomes(file)).toEqual([
      `2 wrong unknown-language languages=klingon too-long skills=${'y'.repeat(61)} unknown-day workingDays=xx`,
    ]);
    const many = Array.from({ length: 21 }, (_, index) => `s${index}`).join(',');
    expect(outcomes(`user;skills\naino;"${many}"`)).toEqual([`2 wrong too-many skills=${many}`]);
  });

  it('takes with it those whose substitute it is, and leaves the others', () => {
    const file = withHeader('a;A;nurse;b', 'b;B;nurse;c', 'c;C;boss;', 'd;D;nurse;e', 'e;E;nurse;d,eetu');
    expect(run(file).rows.map(({ outcome }) => outcome)).toEqual(['wrong', 'wrong', 'wrong', 'new', 'new']);
  });

  it('keeps a substitute who has left the directory where she was one already', () => {
    expect(outcomes('user;substitutes\naino;gone\neetu;gone')).toEqual([
      '2 same',
      '3 wrong unknown-substitute substitutes=@gone:piiri.example',
    ]);
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['empty', ''],
    ['empty', '\uFEFF\n;;\n'],
    ['empty', 'user;name;profession\n\n'],
    ['no-header', 'aino;Aino Kuurankukka'],
    ['missing-column', 'nimi;ammatti\nAino;nurse'],
    ['unreadable', 'PK\u0003\u0004\0\0user;name\naino;x'],
    ['unreadable', 'user;"name\naino;x'],
    ['too-large', `user;name\n${'x'.repeat(5 * 1024 * 1024)}`],
    ['too-many-rows', `user\n${'aino\n'.repeat(10_001)}`],
  ])('says that it is %s', (kind, file) => {
    expect(run(file)).toMatchObject({ rows: [], fileProblems: [{ kind }] });
  });

  it('is not one of 10,000 rows', () => {
    const users = Array.from({ length: 10_000 }, (_, index) => `user${index};N;nurse;user${(index + 1) % 10_000}`);
    expect(changesOf(run(withHeader(...users)))).toHaveLength(10_000);
  });
});

/** Files that are nearly right, and bytes that are nothing. */
const junk = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'user',
        'name',
        'ammatti',
        'kielet',
        'työpäivät',
        'substitutes',
        'aino',
        'ma-',
        'fi',
        ';',
        ',',
        '\t',
        '"',
        '\n',
        '\r\n',
        '=',
        "'",
        '@',
        ' ',
        '\u0085',
      ),
      { maxLength: 60 },
    )
    .map((parts) => encode(`user;name;profession;skills\n${parts.join('')}`)),
);

describe('junk', () => {
  it('is never an error, and never makes an entry that the directory would not accept', () => {
    fc.assert(
      fc.property(junk, (bytes) => {
        const result = run(bytes);
        expect(result.rows.length === 0).toBe(result.fileProblems.length > 0);
        for (const { outcome, problems } of result.rows) expect(problems.length > 0).toBe(outcome === 'wrong');
        for (const { content } of changesOf(result)) expect(personContent.parse(content)).toEqual(content);
      }),
      { numRuns: 1000 },
    );
  });
});
