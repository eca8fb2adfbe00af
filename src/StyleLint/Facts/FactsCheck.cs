using System.Collections.Immutable;
using StyleLint.English;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Facts;

/// <summary>Looks for impossible facts: unknown offices and countries, impossible times, overlaps, duplicates.</summary>
public static class FactsCheck
{
    /// <summary>Reads facts files and returns what is wrong in them, in the order of the files and of their lines.</summary>
    /// <param name="files">The files: YAML, or tables that <see cref="PeopleImport"/> wrote.</param>
    /// <param name="over">The facts they extend, for their offices and countries; null for the built-in ones.</param>
    public static ImmutableArray<Problem> Run(IEnumerable<SourceText> files, FactBook? over = null)
    {
        ImmutableArray<SourceText> all = [.. files];
        var (book, problems) = FactBook.Load([.. all.Where(file => !FactTableCheck.IsOne(file))], over);
        var found = new List<Problem>(problems);
        foreach (var file in all.Where(FactTableCheck.IsOne))
            FactTableCheck.Run(file, found);
        foreach (var table in book.Tables)
        {
            if (all.Contains(table.Source))
                AddRows(table, found);
        }

        var people = book.People.Where(person => all.Contains(person.Source)).ToList();
        foreach (var person in people)
        {
            CheckTimes(person, found);
            CheckCountries(person, book.Countries, found);
        }

        CheckHolders(people, found);
        var order = all.Select((file, place) => (file, place))
            .DistinctBy(each => each.file)
            .ToDictionary(each => each.file, each => each.place);
        return
        [
            .. found
                .DistinctBy(problem => (problem.Source, problem.Span, problem.Message))
                .OrderBy(problem => order.GetValueOrDefault(problem.Source))
                .ThenBy(problem => problem.Span.Start),
        ];
    }

    // Duplicate rows are next to each other.
    static void AddRows(PeopleTable table, List<Problem> found)
    {
        var before = "";
        foreach (var (person, problems) in table.Rows())
        {
            found.AddRange(problems);
            if (person is null)
                continue;
            var row = table.Source.Slice(person.Span).ToString();
            if (row == before)
                found.Add(new(table.Source, person.Span, "This row is a duplicate."));
            before = row;
        }
    }

    // One person's times in one office.
    internal static void CheckTimes(Person person, List<Problem> found)
    {
        foreach (var tenure in person.Tenures)
        {
            // The rows of a table have been checked one by one.
            if (!PeopleTable.IsTable(person.Source) && tenure.Until?.Year - tenure.From?.Year > PeopleTable.LongestTenure)
                Report(
                    $"{person.Name} would have been {Title(tenure)} for {tenure.Until?.Year - tenure.From?.Year} years; check both dates."
                );
        }

        foreach (var office in person.Tenures.GroupBy(tenure => (tenure.Office.Name, tenure.Country, tenure.State)))
        {
            // In the order of their first days, each time is compared with the one before it that ends last.
            Tenure? last = null;
            foreach (var tenure in office.OrderBy(tenure => tenure.From ?? DateOnly.MinValue))
            {
                if (last is not null && Overlap(tenure, last))
                    Report($"{person.Name} is {Title(tenure)} twice at a time: {Days(last)}, and {Days(tenure)}.");
                if (last is null || EndOf(tenure) > EndOf(last))
                    last = tenure;
            }
        }

        void Report(string message) => found.Add(new(person.Source, FirstLine(person), message));
    }

    static void CheckCountries(Person person, NameTable<Country> countries, List<Problem> found)
    {
        if (PeopleTable.IsTable(person.Source))
            return;
        foreach (var tenure in person.Tenures)
        {
            // Names that are nearly a country's were reported when the file was read.
            if (
                tenure.Country.Length > 0
                && !countries.TryFind(tenure.Country, out _, out _)
                && YamlSchema.Nearest(tenure.Country, countries.Names) is null
            )
                found.Add(new(person.Source, FirstLine(person), FactsMessages.UnknownCountry(tenure.Country, countries)));
        }
    }

    // Offices that only one person can hold.
    static void CheckHolders(List<Person> people, List<Problem> found)
    {
        var held = people
            .SelectMany(person =>
                person
                    .Tenures.Where(tenure => tenure.Country.Length > 0 && OfficeWords.OfOneHolder.Contains(tenure.Office.Name))
                    .Select(tenure => (Person: person, Tenure: tenure))
            )
            .GroupBy(each => (each.Tenure.Office.Name, each.Tenure.Country, each.Tenure.State));
        foreach (var office in held)
        {
            var inOrder = office.OrderBy(each => each.Tenure.From ?? DateOnly.MinValue).ToList();
            for (var at = 1; at < inOrder.Count; at++)
            {
                var (one, other) = (inOrder[at - 1], inOrder[at]);
                if (ReferenceEquals(one.Person, other.Person) || !Overlap(one.Tenure, other.Tenure))
                    continue;
                found.Add(
                    new(
                        other.Person.Source,
                        FirstLine(other.Person),
                        $"{other.Person.Name} is {Title(other.Tenure)} {Days(other.Tenure)}, while {one.Person.Name} still is ({Days(one.Tenure)})."
                    )
                );
            }
        }
    }

    static bool Overlap(Tenure one, Tenure other) =>
        (one.From ?? DateOnly.MinValue) < EndOf(other) && (other.From ?? DateOnly.MinValue) < EndOf(one);

    static DateOnly EndOf(Tenure tenure) => tenure.Until ?? DateOnly.MaxValue;

    static string Title(Tenure tenure) => tenure.Country.Length > 0 ? $"{tenure.Office.Name} ({tenure.Country})" : tenure.Office.Name;

    static string Days(Tenure tenure) =>
        (tenure.From, tenure.Until) switch
        {
            (null, null) => "always",
            ({ } from, null) => $"from {from:yyyy-MM-dd}",
            (null, { } until) => $"until {until:yyyy-MM-dd}",
            ({ } from, { } until) => $"{from:yyyy-MM-dd} to {until:yyyy-MM-dd}",
        };

    static TextSpan FirstLine(Person person)
    {
        var line = person.Source.LineSpan(person.Source.PositionAt(person.Span.Start).Line);
        return TextSpan.FromBounds(person.Span.Start, Math.Max(person.Span.Start, Math.Min(line.End, person.Span.End)));
    }
}
