using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Facts;

/// <summary>What the newsroom knows about people, offices, countries, agencies and named days. Facts are dated: "right" means right on the
/// story's date.</summary>
/// <remarks>The built-in facts are read section by section, each on first use. Safe for use by several threads at once.</remarks>
public sealed class FactBook
{
    static readonly Lazy<FactBook> Shipped = new(ShippedFacts.Open);
    static readonly Lazy<DateOnly> ShippedUntil = new(ShippedFacts.KnownUntil);

    readonly Lazy<NameTable<Office>> _offices;
    readonly Lazy<NameTable<Agency>> _agencies;
    readonly Lazy<NameTable<Country>> _countries;
    readonly Lazy<NameTable<Holiday>> _holidays;
    readonly Lazy<Roster> _people;

    internal FactBook(
        Lazy<NameTable<Office>> offices,
        Lazy<NameTable<Agency>> agencies,
        Lazy<NameTable<Country>> countries,
        Lazy<NameTable<Holiday>> holidays,
        Lazy<Roster> people
    )
    {
        _holidays = holidays;
        _offices = offices;
        _agencies = agencies;
        _countries = countries;
        _people = people;
    }

    /// <summary>No facts at all.</summary>
    public static FactBook Empty { get; } =
        new(
            new(() => OfficeTable([])),
            new(() => AgencyTable([])),
            new(() => CountryTable([])),
            new(() => HolidayTable([])),
            new(() => Roster.Of([]))
        );

    /// <summary>The facts that ship with StyleLint (<c>rules/facts</c>).</summary>
    public static FactBook Default => Shipped.Value;

    /// <summary>The day up to which the built-in people are complete.</summary>
    public static DateOnly DefaultKnownUntil => ShippedUntil.Value;

    /// <summary>The day up to which a facts file says its people are complete; null if it gives none. Reads only that line.</summary>
    public static DateOnly? KnownUntil(SourceText file)
    {
        const string Key = "known-until:";
        for (var at = 0; file.Text.AsSpan(at).IndexOf(Key) is var found and >= 0; )
        {
            at += found + Key.Length;
            var line = file.Text.AsSpan(at);
            var end = line.IndexOfAny("\r\n,#");
            if (IsoDay.Read((end < 0 ? line : line[..end]).Trim(" \t'\"")) is { } day)
                return day;
        }

        return null;
    }

    /// <summary>The keys that a facts file may have.</summary>
    public static ImmutableArray<Key> Keys => FactsFile.Keys;

    /// <summary>The names of the offices that tenures may name.</summary>
    public IEnumerable<string> OfficeNames => _offices.Value.All.Select(office => office.Name);

    /// <summary>The names of the countries and bodies that tenures may name.</summary>
    public IEnumerable<string> CountryNames => _countries.Value.All.Select(country => country.Name);

    /// <summary>Everybody, in the order of the files.</summary>
    public ImmutableArray<Person> People => _people.Value.People;

    /// <summary>Every agency, in the order of the files.</summary>
    public ImmutableArray<Agency> Agencies => _agencies.Value.All;

    /// <summary>Reads facts files that extend or override the built-in ones; a wrong entry is a problem at its line, and the rest is
    /// used.</summary>
    /// <param name="files">The files. An entry that names a person, office, agency or country of <paramref name="over"/> replaces
    /// it.</param>
    /// <param name="over">The facts to start from; null for the built-in ones.</param>
    public static Loaded<FactBook> Load(IEnumerable<SourceText> files, FactBook? over = null)
    {
        var (tables, others, names) = (new List<SourceText>(), new List<FactsFile>(), new List<SourceText>());
        foreach (var file in files)
        {
            if (NewsroomNames.IsNames(file))
                names.Add(file);
            else if (PeopleTable.IsTable(file))
                tables.Add(file);
            else
                others.Add(new(file));
        }

        return Load([.. others], over ?? Default, tables, names);
    }

    /// <summary>Facts inside another file (a rule's example) that extend or override others; mistakes in them have been reported with that
    /// file.</summary>
    internal static FactBook Load(YamlMap inside, FactBook over) => Load([new FactsFile(inside)], over).Value;

    static Loaded<FactBook> Load(
        ImmutableArray<FactsFile> read,
        FactBook under,
        List<SourceText>? tableFiles = null,
        List<SourceText>? nameFiles = null
    )
    {
        if (read.IsEmpty && tableFiles is null or [] && nameFiles is null or [])
            return new(under, []);

        var offices = Over(under._offices, [.. read.SelectMany(file => file.Offices)], OfficeTable);
        var agencies = Over(under._agencies, [.. read.SelectMany(file => file.Agencies)], AgencyTable);
        var countries = Over(under._countries, [.. read.SelectMany(file => file.Countries)], CountryTable);
        var holidays = Over(under._holidays, [.. read.SelectMany(file => file.Holidays)], HolidayTable);
        var known = new Dictionary<string, Person>(NameComparer.Instance);
        var people = ImmutableArray.CreateBuilder<Person>();
        foreach (var file in read)
        {
            if (file.HasPeople)
                people.AddRange(file.ReadPeople(offices.Value, countries.Value, known));
        }

        var problems = read.SelectMany(file => file.Problems).ToList();
        ImmutableArray<PeopleTable> tables =
        [
            .. (tableFiles ?? []).Select(file => PeopleTable.Open(file, offices, countries, problems)).OfType<PeopleTable>(),
        ];
        var mine = people.ToImmutable();
        var roster = mine.IsEmpty && tables.IsEmpty ? under._people : new(() => PutOver(under._people.Value, tables, mine));
        var names = NewsroomNames.Read(nameFiles ?? [], under.Names, problems);
        return new(new(offices, agencies, countries, holidays, roster) { Names = names }, [.. problems]);

        // Facts written by hand override imported ones.
        static Roster PutOver(Roster under, ImmutableArray<PeopleTable> tables, ImmutableArray<Person> mine)
        {
            var roster = tables.IsEmpty ? under : under.With(tables);
            return mine.IsEmpty ? roster : roster.With(mine);
        }
    }

    /// <summary>The names a newsroom has learned from its published copy; null if it has none.</summary>
    internal NewsroomNames? Names { get; private init; }

    /// <summary>The tables among the facts.</summary>
    internal ImmutableArray<PeopleTable> Tables => _people.Value.Tables;

    /// <summary>The offices by their names and forms.</summary>
    internal NameTable<Office> Offices => _offices.Value;

    /// <summary>The countries by their names, forms and adjectives.</summary>
    internal NameTable<Country> Countries => _countries.Value;

    /// <summary>
    /// People with this surname in any right or wrong form of their name: the last word, with any particles before it ("Zelensky", "von der
    /// Leyen", "Leyen"), or the one the facts name ("Xi"); case and accents ignored.
    /// </summary>
    public ImmutableArray<Person> BySurname(ReadOnlySpan<char> surname) => _people.Value.Find(surname);

    /// <summary>The agency that a credit names in one of its forms ("Reuters", "AP", "The Associated Press"); case matters only for
    /// abbreviations.</summary>
    public Agency? FindAgency(ReadOnlySpan<char> name) =>
        _agencies.Value.TryFind(name, out var agency, out var form)
        && (!NameTable<Agency>.IsAbbreviation(form) || NameTable<Agency>.IsAbbreviation(name))
            ? agency
            : null;

    /// <summary>The office that a title names, by its name or one of its forms, ignoring case ("foreign minister", "Prime Minister",
    /// "PM").</summary>
    public Office? FindOffice(ReadOnlySpan<char> title) => _offices.Value.TryFind(title, out var office, out _) ? office : null;

    /// <summary>
    /// The usual English name of the country or body that a word or phrase names or describes ("Russia", "Russian", "U.S.", "American",
    /// "NATO"). It must have its capital; an abbreviation must be all capitals ("us" isn't a country).
    /// </summary>
    public string? FindCountry(ReadOnlySpan<char> words) =>
        _countries.Value.TryFind(words, out var country, out var form)
        && (NameTable<Country>.IsAbbreviation(form) ? NameTable<Country>.IsAbbreviation(words) : HasCapital(words))
            ? country.Name
            : null;

    /// <summary>The named day that some words mean ("Thanksgiving", "Good Friday"); null for any other words.</summary>
    internal Holiday? FindHoliday(ReadOnlySpan<char> words) => _holidays.Value.TryFind(words, out var holiday, out _) ? holiday : null;

    /// <summary>Whether any office's name or form ends with this word; most words don't, which saves looking up every phrase.</summary>
    internal bool EndsOffice(ReadOnlySpan<char> word) => _offices.Value.HasLastWord(word);

    /// <summary>Whether any country's name, form or adjective ends with this word.</summary>
    internal bool EndsCountry(ReadOnlySpan<char> word) => _countries.Value.HasLastWord(word);

    /// <summary>Whether a word is a country's adjective: "Russian", not "Russia".</summary>
    internal bool IsAdjective(ReadOnlySpan<char> word) =>
        _countries.Value.TryFind(word, out var country, out var form)
        && HasCapital(word)
        && country.Adjectives.Contains(form, StringComparer.Ordinal);

    /// <summary>Whether anybody in the facts held an office of this name; for other offices the facts know only the title.</summary>
    internal bool IsHeld(Office office) => _people.Value.Offices.Contains(office.Name);

    internal static IEnumerable<string> NamesOf(Office office) => [office.Name, .. office.Forms];

    internal static IEnumerable<string> NamesOf(Agency agency) => [agency.Name, .. agency.Forms];

    internal static IEnumerable<string> NamesOf(Country country) => [country.Name, .. country.Forms, .. country.Adjectives];

    internal static IEnumerable<string> NamesOf(Holiday holiday) => [holiday.Name, .. holiday.Forms];

    internal static NameTable<Office> OfficeTable(ImmutableArray<Office> offices) => new(offices, NamesOf);

    internal static NameTable<Agency> AgencyTable(ImmutableArray<Agency> agencies) => new(agencies, NamesOf);

    internal static NameTable<Country> CountryTable(ImmutableArray<Country> countries) => new(countries, NamesOf);

    internal static NameTable<Holiday> HolidayTable(ImmutableArray<Holiday> holidays) => new(holidays, NamesOf);

    static Lazy<NameTable<T>> Over<T>(Lazy<NameTable<T>> under, ImmutableArray<T> mine, Func<ImmutableArray<T>, NameTable<T>> table)
        where T : class
    {
        // First come, first served: a new entry takes its names, and the one it replaces keeps those that are left.
        return mine.IsEmpty ? under : new(() => table([.. mine, .. under.Value.All]));
    }

    static bool HasCapital(ReadOnlySpan<char> words)
    {
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            words = words[4..];
        return !words.IsEmpty && char.IsUpper(words[0]);
    }
}
