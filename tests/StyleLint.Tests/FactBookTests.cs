using System.Collections.Immutable;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Tests;

public class FactBookTests
{
    [Theory]
    [InlineData("Russia", "Russia")]
    [InlineData("Russian", "Russia")]
    [InlineData("RUSSIA", "Russia")]
    [InlineData("U.S.", "United States")]
    [InlineData("US", "United States")]
    [InlineData("American", "United States")]
    [InlineData("the Netherlands", "Netherlands")]
    [InlineData("Côte d’Ivoire", "Ivory Coast")]
    [InlineData("NATO", "NATO")]
    [InlineData("us", null)]
    [InlineData("turkey", null)]
    [InlineData("Who", null)]
    [InlineData("Ruritania", null)]
    [InlineData("", null)]
    [InlineData("the ", null)]
    public void A_country_is_found_by_name_and_adjective(string words, string? country) =>
        Assert.Equal(country, FactBook.Default.FindCountry(words));

    [Theory]
    [InlineData("Reuters", "Reuters")]
    [InlineData("REUTERS", "Reuters")]
    [InlineData("AP", "The Associated Press")]
    [InlineData("the Associated Press", "The Associated Press")]
    [InlineData("Agence France-Presse", "Agence France-Presse")]
    [InlineData("dpa", "dpa")]
    [InlineData("Tass", "TASS")]
    [InlineData("ap", null)]
    [InlineData("Ap", null)]
    [InlineData("Afp", null)]
    [InlineData("Ruters", null)]
    public void An_agency_is_found_by_what_credits_it(string words, string? agency) =>
        Assert.Equal(agency, FactBook.Default.FindAgency(words)?.Name);

    [Theory]
    [InlineData("Foreign Minister", "foreign minister")]
    [InlineData("PM", "prime minister")]
    [InlineData("pm", "prime minister")]
    [InlineData("Vice-President", "vice president")]
    [InlineData("Secretary of State", "foreign minister")]
    [InlineData("Sen.", "senator")]
    [InlineData("Sen", "senator")]
    [InlineData("Lord of the Rings", null)]
    public void An_office_is_found_by_any_title(string words, string? office) =>
        Assert.Equal(office, FactBook.Default.FindOffice(words)?.Name);

    [Theory]
    [InlineData("Leyen", "Ursula von der Leyen")]
    [InlineData("von der Leyen", "Ursula von der Leyen")]
    [InlineData("ZELENSKYY", "Volodymyr Zelenskiy")]
    [InlineData("Erdoğan", "Recep Tayyip Erdogan")]
    [InlineData("Bush", "George H.W. Bush, George W. Bush")]
    [InlineData("Xi", "Xi Jinping")]
    [InlineData("Lula", "Luiz Inacio Lula da Silva")]
    [InlineData("Trudeau", "Pierre Trudeau, Justin Trudeau")]
    [InlineData("Nobody", "")]
    public void People_are_found_by_surname(string surname, string names) =>
        Assert.Equal(names, string.Join(", ", FactBook.Default.BySurname(surname).Select(person => person.Name)));

    [Fact]
    public void The_shipped_facts_have_no_problems()
    {
        // As a newsroom's own files would be: of those that ship not all is checked when they are read.
        var files = new[] { "agencies", "countries", "offices", "people" }
            .SelectMany(section => ShippedFiles.In($"rules/facts/{section}"))
            .Select(file => new FactsFile(SourceText.From(file.Text, file.Path)))
            .ToList();
        var offices = FactBook.OfficeTable([.. files.SelectMany(file => file.Offices)]);
        var countries = FactBook.CountryTable([.. files.SelectMany(file => file.Countries)]);
        var known = new Dictionary<string, Person>(NameComparer.Instance);
        Assert.All(files, file => file.ReadPeople(offices, countries, known));
        Assert.Empty(
            files
                .SelectMany(file => file.Problems)
                .Select(problem => $"{problem.Source.Path}:{problem.Source.PositionAt(problem.Span.Start).Line + 1}: {problem.Message}")
        );
        // The index that is made of the lines says the same as the YAML.
        Assert.Equal(known.Values.Select(Written), FactBook.Default.People.Select(Written));
        var read = Roster.Of([.. known.Values]);
        foreach (var person in known.Values)
        {
            foreach (var surname in Surnames.Of(person.Surnames, [person.Name, .. person.Forms, .. person.Wrong]))
                Assert.Equal(read.Find(surname).Select(Written), FactBook.Default.BySurname(surname).Select(Written));
            Assert.All(person.Tenures, tenure => Assert.True(FactBook.Default.IsHeld(tenure.Office)));
        }
    }

    [Fact]
    public void What_ships_is_found_by_the_names_that_its_yaml_has()
    {
        Same(Whole("countries").Countries, FactBook.CountryTable, FactBook.Default.Countries, FactBook.NamesOf);
        Same(Whole("offices").Offices, FactBook.OfficeTable, FactBook.Default.Offices, FactBook.NamesOf);
        foreach (var agency in Whole("agencies").Agencies)
            Assert.All(FactBook.NamesOf(agency), name => Assert.Equal(agency.Name, FactBook.Default.FindAgency(name)?.Name));
        foreach (var holiday in Whole("holidays").Holidays)
            Assert.All(FactBook.NamesOf(holiday), name => Assert.Equal(holiday.Name, FactBook.Default.FindHoliday(name)?.Name));

        static FactsFile Whole(string section) => new(ShippedFiles.In($"rules/facts/{section}.yml").Single());

        static void Same<T>(
            ImmutableArray<T> all,
            Func<ImmutableArray<T>, NameTable<T>> table,
            NameTable<T> shipped,
            Func<T, IEnumerable<string>> namesOf
        )
            where T : class
        {
            var whole = table(all);
            Assert.Equal(all.Select(Names), shipped.All.Select(Names));
            foreach (var name in all.SelectMany(namesOf))
            {
                Assert.True(whole.TryFind(name, out var item, out var form));
                Assert.True(shipped.TryFind(name, out var found, out var foundForm), name);
                Assert.Equal((Names(item), form), (Names(found), foundForm));
                Assert.True(shipped.HasLastWord(name.Split(' ')[^1]), name);
            }

            string Names(T item) => string.Join('|', namesOf(item));
        }
    }

    static string Written(Person person) =>
        $"{person.Name} = {string.Join(", ", person.Forms)} ! {string.Join(", ", person.Wrong)} ~ {string.Join(", ", person.Surnames)} : {string.Join("; ", person.Tenures)} {person.KnownUntil}";

    [Fact]
    public void Nobody_holds_one_office_twice_at_a_time()
    {
        foreach (var person in FactBook.Default.People)
        {
            foreach (var office in person.Tenures.GroupBy(tenure => (tenure.Office.Name, tenure.Country)))
            {
                var ordered = office.OrderBy(tenure => tenure.From).ToList();
                for (var i = 1; i < ordered.Count; i++)
                    Assert.True(ordered[i - 1].Until <= ordered[i].From, $"{person.Name}: two times as {office.Key} overlap");
            }
        }
    }

    [Theory]
    [InlineData("president", "United States")]
    [InlineData("prime minister", "United Kingdom")]
    [InlineData("chancellor", "Germany")]
    [InlineData("president", "France")]
    [InlineData("secretary general", "NATO")]
    [InlineData("foreign minister", "United Kingdom")]
    public void One_office_has_one_holder_at_a_time(string office, string country)
    {
        var held = FactBook
            .Default.People.SelectMany(person =>
                person
                    .Tenures.Where(tenure => tenure.Office.Name == office && tenure.Country == country)
                    .Select(tenure => (person.Name, Tenure: tenure))
            )
            .OrderBy(each => each.Tenure.From)
            .ToList();
        Assert.True(held.Count > 3);
        for (var i = 1; i < held.Count; i++)
            Assert.True(
                held[i - 1].Tenure.Until is { } until && until <= held[i].Tenure.From,
                $"{held[i - 1].Name} is still {office} when {held[i].Name} begins"
            );
    }

    [Theory]
    [InlineData("2021-01-20", false)]
    [InlineData("2021-01-19", true)]
    [InlineData("2025-01-19", false)]
    [InlineData("2025-01-20", true)]
    [InlineData("2029-01-20", false)]
    public void The_last_day_is_not_in_office(string day, bool inOffice)
    {
        var trump = Assert.Single(FactBook.Default.BySurname("Trump"));
        Assert.Equal(
            inOffice,
            trump.Tenures.Any(tenure => tenure.Covers(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))
        );
    }

    [Fact]
    public void Wrong_entries_are_named_at_their_line_and_the_rest_is_used()
    {
        const string Marked = """
            known-until: 2025-01-01
            people:
              - name: Ada Lind
                tenures:
                  - { office: [|presidnet|], country: France, from: 2020-01-01 }
                  - { office: mayor, country: [|Frence|], from: 2020-01-01 }
                  - { office: mayor, from: 2020-02-01, until: [|2019-01-01|] }
                  - { office: mayor, from: [|sometime|] }
                [|shoe-size|]: 41
              - name: [|Ada Lind|]
              - name: Bo Roe
            """;
        var source = SourceText.From(Markup.Read(Marked).Text, "people.yml");
        var (facts, problems) = FactBook.Load([source]);
        Assert.Equal(Marked, Markup.Draw(source.Text, problems.Select(problem => (problem.Span, (string?)null))));
        var ada = Assert.Single(facts.BySurname("Lind"));
        Assert.Equal("mayor", Assert.Single(ada.Tenures).Office.Name);
        Assert.Equal("Bo Roe", Assert.Single(facts.BySurname("Roe")).Name);
    }

    [Fact]
    public void A_newsroom_puts_its_own_facts_over_ours()
    {
        var (facts, problems) = FactBook.Load([
            SourceText.From(
                """
                known-until: 2030-01-01
                offices:
                  - { name: harbour master, forms: [port captain] }
                agencies:
                  - { name: Fjord News, forms: [FN] }
                countries:
                  - { name: Ruritania, adjectives: [Ruritanian] }
                people:
                  - name: Donald Trump
                    tenures: [{ office: port captain, country: Ruritania, from: 2026-01-01 }]
                """,
                "desk.yml"
            ),
        ]);
        Assert.Empty(problems);
        var trump = Assert.Single(facts.BySurname("Trump"));
        Assert.Equal(("harbour master", "Ruritania"), (Assert.Single(trump.Tenures).Office.Name, trump.Tenures[0].Country));
        Assert.Equal("Fjord News", facts.FindAgency("FN")?.Name);
        Assert.Equal("Ruritania", facts.FindCountry("Ruritanian"));
        Assert.Equal("Reuters", facts.FindAgency("Reuters")?.Name);
        Assert.NotEmpty(facts.BySurname("Lavrov"));
        Assert.Equal("president", FactBook.Default.BySurname("Trump")[0].Tenures[0].Office.Name);
    }

    [Theory]
    [InlineData("people:\n  - name: Ada Lind", "known-until")]
    [InlineData("- name: Ada Lind", "keys")]
    [InlineData("peopel:\n  - name: Ada Lind", "people")]
    public void A_file_that_is_not_one_of_facts_says_so(string yaml, string word) =>
        Assert.Contains(word, Assert.Single(FactBook.Load([SourceText.From(yaml, "people.yml")]).Problems).Message);

    [Theory]
    [InlineData("")]
    [InlineData("[[[[[[[[[[[[[[[[")]
    [InlineData("people: [{name: [a, b]}, {name: {a: b}}, {}, null, x]")]
    [InlineData("people: {name: x}\noffices: x\nagencies: [1, {name: ''}]\ncountries: null")]
    [InlineData("known-until: never\npeople: [{name: ' ', tenures: x}, {name: x, tenures: [x, {}, {office: }]}]")]
    public void Nothing_in_a_file_can_throw(string yaml) => Assert.NotNull(FactBook.Load([SourceText.From(yaml, "people.yml")]).Value);
}
