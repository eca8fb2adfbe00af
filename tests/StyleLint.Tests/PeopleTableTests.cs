using System.Text;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>A newsroom's own people: imported, looked up, looked through.</summary>
public class PeopleTableTests
{
    static readonly DateOnly Known = new(2026, 1, 31);

    static SourceText Import(string list)
    {
        var (table, problems) = PeopleImport.Convert(SourceText.From(list, "list.csv"), FactBook.Default, Known);
        Assert.Empty(problems.Select(problem => problem.Message));
        return SourceText.From(table!, "desk/people.csv");
    }

    static FactBook Book(params SourceText[] files)
    {
        var (book, problems) = FactBook.Load(files);
        Assert.Empty(problems.Select(problem => problem.Message));
        return book;
    }

    static string Written(IEnumerable<Person> people) =>
        string.Join(
            "; ",
            people.Select(person =>
                $"{person.Name}: {string.Join(", ", person.Tenures.Select(each => $"{each.Office.Name} {each.Country} {each.From:yyyy}-{each.Until:yyyy}"))}"
            )
        );

    [Theory]
    [InlineData("person,office,country,from,until\nAda Obi,mayor,Norway,2020-05-01,\n")]
    [InlineData("\uFEFFname;title;country;start;end\r\nAda Obi;Mayor;Norwegian;2020-05-01;\r\n")]
    [InlineData("until\tfrom\tcountry\toffice\tperson\tremarks\n\t2020-05-01\tNorway\tmayor\tAda  Obi\tknown, well\n")]
    [InlineData("\"person\",\"office\",\"country\",\"from\"\n\n \"Ada\nObi\" , \"mayor\", Norway,2020-05-01\n,,,\n")]
    [InlineData("sep=|\nperson|office|country|from\nAda Obi|mayor|Norway|2020-05-01")]
    public void A_list_is_read_however_it_was_written(string list)
    {
        var source = SourceText.Decode(Encoding.UTF8.GetBytes(list), "list.csv");
        var (table, problems) = PeopleImport.Convert(source, FactBook.Default, Known);
        Assert.Empty(problems.Select(problem => problem.Message));
        Assert.Equal(
            "# known-until: 2026-01-31\nkey,person,surname,office,country,state,party,from,until\nobi,Ada Obi,,mayor,Norway,,,2020-05-01,\n",
            table
        );
    }

    [Theory]
    [InlineData("[||]", "The list is empty. Start with a line of column names: person,office,country,from,until.")]
    [InlineData(
        "[|Ada Obi|],mayor,Norway\n",
        "The first line has to name the columns (person,office,country,from,until); it has no person and no office."
    )]
    [InlineData("person,office,[|name|]\nAda Obi,mayor,Ada\n", "Two columns are the person: keep one.")]
    [InlineData("person,office\nAda Obi,[|mayr|]\n", "There is no office \"mayr\". Did you mean \"mayor\"?")]
    [InlineData(
        "person,office\nAda Obi,[|Grand Wazir|]\nBo Lind,Grand Wazir\n",
        "There is no office \"Grand Wazir\" in the facts; add it under offices."
    )]
    [InlineData("person,office\nAda Obi,\n[||]Bo Lind,mayor\n", "The office is missing.")]
    [InlineData(
        "person,office,country\nAda Obi,mayor,[|Norwy|]\n",
        "There is no country \"Norwy\". Did you mean \"Norway\"? If not, add it under countries."
    )]
    [InlineData("person,office,from\nAda Obi,mayor,[|1 May 2020|]\n", "\"1 May 2020\" isn't a date; write YYYY-MM-DD.")]
    [InlineData("person,office,from\nAda Obi,mayor,[|2023-02-29|]\n", "\"2023-02-29\" isn't a date; write YYYY-MM-DD.")]
    [InlineData(
        "person,office,from,until\nAda Obi,mayor,2020-05-01,[|2019-05-01|]\n",
        "This term ends (2019-05-01) before it begins (2020-05-01)."
    )]
    [InlineData("person,office,from,until\nAda Obi,mayor,1920-05-01,[|2019-05-01|]\n", "99 years in office is too long; check both dates.")]
    [InlineData("person,office\n[|\"|]Ada Obi,mayor\nBo Lind,mayor\n", "This quotation mark is never closed.")]
    [InlineData("person,office\n[|\"|]Ada \"\"Obi,mayor\nBo \"\"Lind,mayor\n", "This quotation mark is never closed.")]
    [InlineData("person,office\n[|\"|]Ada Obi,mayor\n\"\"", "This quotation mark is never closed.")]
    [InlineData(
        "person,office,country\nObi, Ada,mayor,[|Norway|]\n",
        "This row has 4 columns, the first line 3; put quotation marks around a value that holds \",\"."
    )]
    [InlineData("person,office\n[||],mayor\n", "This row has no name.")]
    public void A_row_that_cannot_be_used_is_named_and_nothing_is_written(string list, string message)
    {
        var (text, marks) = (
            list.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
            list.IndexOf("[|", StringComparison.Ordinal)
        );
        var (table, problems) = PeopleImport.Convert(SourceText.From(text, "list.csv"), FactBook.Default, Known);
        Assert.Null(table);
        var problem = Assert.Single(problems);
        Assert.Equal(message, problem.Message);
        if (message != "The office is missing.")
            Assert.Equal(
                list[(marks + 2)..list.IndexOf("|]", StringComparison.Ordinal)],
                text.Substring(problem.Span.Start, problem.Span.Length)
            );
    }

    [Theory]
    [InlineData("Obi", "Ada Obi: mayor Norway 2020-2024, governor Norway 2024-; Bo Obi: senator United States 2019-")]
    [InlineData("OBI", "Ada Obi: mayor Norway 2020-2024, governor Norway 2024-; Bo Obi: senator United States 2019-")]
    [InlineData("von der Aue", "Cy von der Aue: mayor Austria 2020-")]
    [InlineData("Aue", "Cy von der Aue: mayor Austria 2020-")]
    [InlineData("van Aue", "")]
    [InlineData("Müssig", "Eva Mussig: mayor Austria 2020-")]
    [InlineData("Qo", "Qo Wenn: mayor China 2020-")]
    [InlineData("Wenn", "Qo Wenn: mayor China 2020-")]
    [InlineData("Ob", "")]
    [InlineData("Zzz", "")]
    public void People_of_a_table_are_found_by_surname(string surname, string people)
    {
        var table = Import(
            """
            person,surname,office,country,from,until
            Qo Wenn,Qo,mayor,China,2020-01-01,
            Ada Obi,,governor,Norway,2024-06-01,
            Bo Obi,,Sen.,U.S.,2019-01-03,
            Cy von der Aue,,mayor,Austria,2020-01-01,
            Eva Mussig,,mayor,Austria,2020-01-01,
            Ada Obi,Obi,mayor,Norway,2020-01-01,2024-06-01
            """
        );
        Assert.Equal(people, Written(Book(table).BySurname(surname)));
    }

    [Theory]
    [InlineData("\u00A0,")]
    [InlineData("\u00A0,\n")]
    [InlineData("obi,Ada Obi,,mayor,Norway,,,2020-05-01,\n\u00A0,")]
    public void A_line_of_nothing_but_blanks_and_commas_is_no_row(string rows)
    {
        var table = SourceText.From(
            "# known-until: 2026-01-31\nkey,person,surname,office,country,state,party,from,until\n" + rows,
            "desk/people.csv"
        );
        var people = FactBook
            .Load([table], FactBook.Default)
            .Value.People.Where(person => ReferenceEquals(person.Source, table))
            .Select(person => person.Name);
        Assert.Equal(rows.StartsWith("obi", StringComparison.Ordinal) ? ["Ada Obi"] : [], people);
    }

    [Fact]
    public void A_table_goes_over_what_ships_and_entries_written_by_hand_go_over_the_table()
    {
        var table = Import("person,office,country,from,until\nDonald Trump,mayor,Norway,2020-01-01,\nAda Obi,mayor,Norway,2020-01-01,\n");
        Assert.Equal("Donald Trump: mayor Norway 2020-", Written(Book(table).BySurname("Trump")));
        var people = Book(table).People;
        Assert.Equal(FactBook.Default.People.Length + 1, people.Length);
        Assert.Single(people, person => person.Name == "Donald Trump");

        var own = SourceText.From(
            "known-until: 2026-01-01\npeople:\n  - { name: Donald Trump, tenures: [{ office: senator, country: Norway }] }\n",
            "desk/own.yml"
        );
        Assert.Equal("Donald Trump: senator Norway -", Written(Book(table, own).BySurname("Trump")));
        Assert.True(Book(own, table).IsHeld(FactBook.Default.FindOffice("mayor")!));
        Assert.False(FactBook.Default.IsHeld(FactBook.Default.FindOffice("mayor")!));
    }

    [Theory]
    [InlineData(
        "person,office\nAda Obi,mayor\n",
        1,
        "This table was not made by style-lint; convert it with style-lint facts import --from FILE --output FILE."
    )]
    [InlineData(
        "# known-until: 2026-01-31\nkey,person,surname,office,country,state,party,from,until\nobi,Ada Obi,,mayor,,,,,\nlind,Bo Lind,,mayor,,,,,\n",
        4,
        "The rows are no longer in the order of their keys: \"lind\" stands after \"obi\". Import the table again."
    )]
    public void A_table_that_cannot_be_looked_up_in_says_so(string text, int line, string message)
    {
        var source = SourceText.From(text, "desk/people.csv");
        var (book, problems) = FactBook.Load([source]);
        var problem = Assert.Single(problems);
        Assert.Equal((line, message), (source.PositionAt(problem.Span.Start).Line + 1, problem.Message));
        Assert.Empty(book.BySurname("Obi"));
    }

    [Fact]
    public void A_table_is_held_against_the_day_of_the_story()
    {
        var knowledge = new Knowledge(Book(Import("person,office,country,from,until\nAda Obi,mayor,Norway,2020-05-01,\n")), Check.Today);
        var linter = new Linter(RuleSet.Default, knowledge);
        string Found(string day) =>
            string.Join(
                "; ",
                linter
                    .Lint(SourceText.From($"LERWICK, {day} - The band played for former Mayor Ada Obi.", "draft.md"))
                    .Diagnostics.Where(found => found.Rule.Name == "titles/former-but-incumbent")
                    .Select(found => $"{found.Severity}: {found.Message}")
            );
        Assert.Equal(
            "Error: Ada Obi was mayor on June 3, 2024, in office since May 1, 2020. Delete \"former\", or say which time in office is meant.",
            Found("June 3, 2024")
        );
        Assert.Equal("", Found("June 3, 2019"));
        // Past the day the table is complete to, the finding is weaker and says so.
        Assert.Equal(
            "Warning: Ada Obi was mayor on February 2, 2026, in office since May 1, 2020. Delete \"former\", or say which time in office is meant. (The facts about Ada Obi are complete up to 2026-01-31 and taken to hold since.)",
            Found("Feb. 2, 2026")
        );
    }

    [Fact]
    public void Checking_facts_finds_what_cannot_be_so()
    {
        var yaml = SourceText.From(
            """
            known-until: 2026-01-01
            people:
              - name: Ada Obi
                tenures:
                  - { office: mayor, country: Norway, from: 2020-01-01, until: 2022-01-01 }
                  - { office: mayor, country: Norway, from: 2021-01-01 }
              - name: Bo Lind
                tenures: [{ office: president, country: Oz, from: 1900-01-01, until: 2000-01-01 }]
              - name: Cy Roe
                tenures: [{ office: president, country: Oz, from: 1999-06-01, until: 1999-05-01 }]
              - name: Dee Moe
                tenures: [{ office: president, country: Oz, from: 1999-06-01 }]
              - { name: Dee Moe }
            countries: []
            """,
            "desk/own.yml"
        );
        var table = SourceText.From(
            "# known-until: 2026-01-31\nkey,person,surname,office,country,state,party,from,until\n"
                + "lind,Bo Lind,,mayor,Norway,,,2020-01-01,\nlind,Bo Lind,,mayor,Norway,,,2020-01-01,\nobi,Ada Obi,,mayr,Norwy,,,2020-02-30,\n",
            "desk/people.csv"
        );
        var problems = FactsCheck.Run([yaml, table]);
        Assert.Equal(
            """
            desk/own.yml:3 Ada Obi is mayor (Norway) twice at a time: 2020-01-01 to 2022-01-01, and from 2021-01-01.
            desk/own.yml:7 Bo Lind would have been president (Oz) for 100 years; check both dates.
            desk/own.yml:7 There is no country "Oz". Add it under countries.
            desk/own.yml:10 This term ends (1999-05-01) before it begins (1999-06-01).
            desk/own.yml:11 There is no country "Oz". Add it under countries.
            desk/own.yml:11 Dee Moe is president (Oz) from 1999-06-01, while Bo Lind still is (1900-01-01 to 2000-01-01).
            desk/own.yml:13 Dee Moe is already listed; put all of a person's offices in one entry.
            desk/people.csv:4 This row is a duplicate.
            desk/people.csv:5 There is no office "mayr". Did you mean "mayor"?
            desk/people.csv:5 There is no country "Norwy". Did you mean "Norway"? If not, add it under countries.
            desk/people.csv:5 "2020-02-30" isn't a date; write YYYY-MM-DD.
            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                problems.Select(problem =>
                    $"{problem.Source.Path}:{problem.Source.PositionAt(problem.Span.Start).Line + 1} {problem.Message}"
                )
            )
        );
    }

    [Theory]
    [InlineData("{ office: mayor, from: 2001-01-01 }", 999)]
    [InlineData("{ office: mayor, from: 2001-01-01, until: 2002-01-01 }, { office: mayor, from: 2002-01-01, until: 2003-01-01 }", 1998)]
    [InlineData("{ office: mayor, country: Norway }, { office: mayor, country: Sweden }", 1998)]
    public void Each_time_in_office_that_overlaps_another_is_told_once(string tenures, int overlaps)
    {
        var yaml =
            $"known-until: 2026-01-01\npeople:\n  - name: Ada Obi\n    tenures:\n{string.Concat(Enumerable.Range(0, 1000).Select(_ => $"      - {tenures.Replace("}, {", "}\n      - {", StringComparison.Ordinal)}\n"))}";
        var found = new List<Problem>();
        FactsCheck.CheckTimes(Assert.Single(Book(SourceText.From(yaml, "desk/own.yml")).People, person => person.Name == "Ada Obi"), found);
        Assert.Equal(overlaps, found.Count);
    }

    [Fact]
    public void A_time_in_office_is_held_against_the_one_before_it_that_ends_last()
    {
        var yaml =
            "known-until: 2026-01-01\npeople:\n  - name: Ada Obi\n    tenures:\n"
            + "      - { office: mayor, from: 2010-01-01, until: 2011-01-01 }\n      - { office: mayor, from: 2001-01-01, until: 2012-01-01 }\n"
            + "      - { office: mayor, from: 2011-06-01, until: 2011-07-01 }\n      - { office: mayor, from: 2012-01-01 }\n      - { office: minister, from: 2001-01-01 }\n";
        var problems = FactsCheck.Run([SourceText.From(yaml, "desk/own.yml")]);
        Assert.Equal(
            [
                "Ada Obi is mayor twice at a time: 2001-01-01 to 2012-01-01, and 2010-01-01 to 2011-01-01.",
                "Ada Obi is mayor twice at a time: 2001-01-01 to 2012-01-01, and 2011-06-01 to 2011-07-01.",
            ],
            problems.Select(problem => problem.Message).Where(message => message.Contains("twice", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Nothing_is_wrong_in_the_facts_that_ship() =>
        Assert.Empty(
            FactsCheck
                .Run(ShippedFiles.In("rules/facts/").Select(file => SourceText.From(file.Text, file.Path)), FactBook.Empty)
                .Select(problem => $"{problem.Source.Path}:{problem.Source.PositionAt(problem.Span.Start).Line + 1} {problem.Message}")
        );

    [Fact]
    public void Ten_thousand_people_cost_a_check_no_more_than_a_glance_at_each()
    {
        var (few, many) = (Cost(10), Cost(10_000));
        // Each row is passed over once, for its line and its office; nobody is read whom the story does not name.
        Assert.True(
            many.Steps - few.Steps < 10_000 * 100,
            $"{few.Steps:N0} steps with ten, {many.Steps:N0} with ten thousand; {Growth.StepCounter.Worst(few, many)}"
        );

        static Growth.Cost Cost(int people)
        {
            var list = new StringBuilder("person,office,country,from,until\n");
            for (var i = 0; i < people; i++)
                list.Append($"Ada {(char)('A' + (i % 26))}{i:x}son,senator,United States,2020-01-03,\n");
            return Growth.StepCounter.Of(Growth.CountedRun.WithTable, Import(list.ToString()).Text);
        }
    }
}
