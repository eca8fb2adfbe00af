using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Facts;

/// <summary>One facts file, read as far as possible: mistakes become problems, and the rest is used.</summary>
sealed class FactsFile
{
    static readonly Key NameKey = new("name", KeyType.Text, "The name.") { IsRequired = true };
    static readonly Key FormsKey = new("forms", KeyType.TextList, "Other correct spellings.");

    readonly YamlMap? _root;
    readonly List<Problem> _problems = [];

    internal FactsFile(SourceText source)
    {
        var (node, problems) = YamlReader.Read(source);
        _problems.AddRange(problems);
        _root = node as YamlMap;
        // Built-in files have been checked before.
        if (_root is not null && !source.IsShipped)
            _problems.AddRange(YamlSchema.Check(_root, Keys));
        else if (_root is null && node is not null)
            Report(node, "A facts file has the keys known-until, people, offices, agencies, countries and holidays.");

        (Offices, Agencies, Countries, Holidays, HasPeople) = ReadNames();
    }

    /// <param name="root">Facts inside another file, already checked against <see cref="Keys"/>.</param>
    internal FactsFile(YamlMap root)
    {
        _root = root;
        (Offices, Agencies, Countries, Holidays, HasPeople) = ReadNames();
    }

    (ImmutableArray<Office>, ImmutableArray<Agency>, ImmutableArray<Country>, ImmutableArray<Holiday>, bool) ReadNames() =>
        (
            All("offices", item => new Office(item.Text("name")!, Texts(item, "forms"))),
            All("agencies", item => new Agency(item.Text("name")!, Texts(item, "forms"))),
            All("countries", item => new Country(item.Text("name")!, Texts(item, "forms"), Texts(item, "adjectives"))),
            All("holidays", ReadHoliday),
            !Items("people").IsEmpty
        );

    /// <summary>The keys of a facts file.</summary>
    internal static ImmutableArray<Key> Keys { get; } =
    [
        new("known-until", KeyType.Date, "Date up to which the file's people are complete; required if it lists people."),
        new("people", KeyType.MapList, "People and the offices they have held.")
        {
            Keys =
            [
                NameKey,
                FormsKey,
                new("surname", KeyType.TextList, "The surname or surnames, if not the last word of the name."),
                new("wrong", KeyType.TextList, "Common misspellings of the name."),
                new("tenures", KeyType.MapList, "The offices held, oldest first.")
                {
                    Keys =
                    [
                        new("office", KeyType.Text, "An office listed in the facts.") { IsRequired = true },
                        new("country", KeyType.Text, "The country or body, by its usual English name."),
                        new("state", KeyType.Text, "The state a legislator represents."),
                        new("party", KeyType.Text, "The legislator's party at the time, as its letter in copy: R, D, I."),
                        new("from", KeyType.Date, "First day in office; leave out if unknown."),
                        new("until", KeyType.Date, "First day out of office; leave out while in office."),
                    ],
                },
            ],
        },
        new("offices", KeyType.MapList, "Offices and the titles that name them.") { Keys = [NameKey, FormsKey] },
        new("agencies", KeyType.MapList, "News agencies and the forms that credit them.") { Keys = [NameKey, FormsKey] },
        new("countries", KeyType.MapList, "Countries and bodies.")
        {
            Keys = [NameKey, FormsKey, new("adjectives", KeyType.TextList, "Adjectives for the country.")],
        },
        new("holidays", KeyType.MapList, "Named days and when they fall.")
        {
            Keys =
            [
                NameKey,
                FormsKey,
                new(
                    "on",
                    KeyType.TextList,
                    "When it is: `December 25`, `fourth Thursday of November`, `2 days before Easter`, `Monday before May 25`, "
                        + "`2022-06-02`; of several, each is right."
                )
                {
                    IsRequired = true,
                },
                new("since", KeyType.Number, "The first year in which that holds."),
            ],
        },
    ];

    internal ImmutableArray<Office> Offices { get; }

    internal ImmutableArray<Agency> Agencies { get; }

    internal ImmutableArray<Country> Countries { get; }

    internal ImmutableArray<Holiday> Holidays { get; }

    internal bool HasPeople { get; }

    /// <summary>The mistakes in the file, as far as it has been read.</summary>
    internal IEnumerable<Problem> Problems => _problems;

    /// <summary>The people of the file.</summary>
    /// <param name="offices">The offices that tenures may name.</param>
    /// <param name="countries">The countries, for their usual names.</param>
    /// <param name="known">The people of files read before, by name; those of this file are added.</param>
    internal ImmutableArray<Person> ReadPeople(NameTable<Office> offices, NameTable<Country> countries, Dictionary<string, Person> known)
    {
        if (!HasPeople)
            return [];
        var until = _root!.Date("known-until");
        if (until is null && _root!["known-until"] is null)
            Report(_root!.Entries[0].Key, "Add known-until: YYYY-MM-DD, the date up to which the file's people are complete.");

        var people = ImmutableArray.CreateBuilder<Person>();
        foreach (var item in Items("people"))
        {
            var name = item.Text("name")!;
            var person = new Person(
                name,
                Texts(item, "forms"),
                Texts(item, "wrong"),
                [.. item.MapList("tenures").Select(tenure => ReadTenure(tenure, offices, countries)).OfType<Tenure>()],
                until ?? DateOnly.MinValue
            )
            {
                Surnames = Texts(item, "surname"),
                Source = item.Source,
                Span = item.Span,
            };
            if (known.TryAdd(name, person))
                people.Add(person);
            else
                Report(item["name"]!, $"{name} is already listed; put all of a person's offices in one entry.");
        }

        return people.ToImmutable();
    }

    Holiday ReadHoliday(YamlMap item)
    {
        var rules = ImmutableArray.CreateBuilder<HolidayRule>();
        foreach (var words in item.TextList("on"))
        {
            if (HolidayRule.Parse(words.Value) is { } rule)
                rules.Add(rule);
            else
                Report(
                    words,
                    $"\"{words.Value}\" isn't a day. Write it as December 25, fourth Thursday of November, 2 days before Easter, Monday before May 25 or 2022-06-02."
                );
        }

        return new(item.Text("name")!, Texts(item, "forms"), rules.ToImmutable(), item.Number("since") ?? 0);
    }

    Tenure? ReadTenure(YamlMap item, NameTable<Office> offices, NameTable<Country> countries)
    {
        if (item.Text("office") is not { } title)
            return null;
        if (!offices.TryFind(title, out var office, out _))
        {
            Report(item["office"]!, FactsMessages.UnknownOffice(title, offices));
            return null;
        }

        // Invalid dates have been reported with the keys; a tenure without its limits would claim too much.
        var (from, until) = (item.Date("from"), item.Date("until"));
        if ((from is null && item["from"] is not null) || (until is null && item["until"] is not null))
            return null;
        if (until <= from)
        {
            Report(item["until"]!, FactsMessages.Reversed(from!.Value, until!.Value));
            return null;
        }

        var country = item.Text("country") ?? "";
        if (countries.TryFind(country, out var found, out _))
            country = found.Name;
        else if (country.Length > 0 && YamlSchema.Nearest(country, countries.Names) is not null)
            Report(item["country"]!, FactsMessages.UnknownCountry(country, countries));
        return new(office, country, from, until) { State = item.Text("state"), Party = item.Text("party") };
    }

    // The entries of a list that have a name; those without have been reported with the keys.
    ImmutableArray<YamlMap> Items(string key) =>
        _root is null ? [] : _root.MapList(key).RemoveAll(static item => string.IsNullOrWhiteSpace(item.Text("name")));

    ImmutableArray<T> All<T>(string key, Func<YamlMap, T> read) => ImmutableArray.CreateRange(Items(key), read);

    void Report(YamlNode at, string message) => _problems.Add(new(at.Source, at.Span, message));

    static ImmutableArray<string> Texts(YamlMap item, string key) =>
        ImmutableArray.CreateRange(item.TextList(key), static value => value.Value);
}
