using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// The shipped people files, which are large and written one way. A pass over their lines finds who is in them under which surnames; the
/// YAML of a person is read only when a story names one, so that a check does not start by reading a thousand times in office.
/// </summary>
static class ShippedPeople
{
    const string Person = "  - name: ";

    internal static Roster Index(IEnumerable<SourceText> files, Lazy<NameTable<Office>> offices, Lazy<NameTable<Country>> countries)
    {
        var entries = ImmutableArray.CreateBuilder<Roster.Entry>();
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var heading = "";
            var line = 0;
            while (line < file.LineCount)
            {
                if (!At(file, line).StartsWith(Person, StringComparison.Ordinal))
                {
                    if (At(file, line).StartsWith("known-until:", StringComparison.Ordinal))
                        heading = $"{At(file, line)}\npeople:\n";
                    line++;
                    continue;
                }

                var first = line;
                var (names, surnames) = (new List<string>(), new List<string>());
                AddValues(At(file, line)[Person.Length..], names);
                for (line++; line < file.LineCount && At(file, line).StartsWith("    ", StringComparison.Ordinal); line++)
                {
                    var text = At(file, line);
                    if (text.StartsWith("    forms: ", StringComparison.Ordinal) || text.StartsWith("    wrong: ", StringComparison.Ordinal))
                        AddValues(text["    forms: ".Length..], names);
                    else if (text.StartsWith("    surname: ", StringComparison.Ordinal))
                        AddValues(text["    surname: ".Length..], surnames);
                    else if (text.IndexOf("office: ") is var office and >= 0 && text[(office + "office: ".Length)..] is var title)
                        held.GetAlternateLookup<ReadOnlySpan<char>>().Add(title[..Math.Max(0, title.IndexOf(','))]);
                }

                var span = TextSpan.FromBounds(file.LineSpan(first).Start, file.LineSpan(line - 1).End);
                entries.Add(new(names[0], [.. Roster.SurnamesOf(surnames, names)], new(() => Read(file, span, heading, offices.Value, countries.Value))));
            }
        }

        return new(entries.ToImmutable(), held);
    }

    static Person Read(SourceText file, TextSpan span, string heading, NameTable<Office> offices, NameTable<Country> countries)
    {
        var alone = new FactsFile(SourceText.FromShipped($"{heading}{file.Slice(span)}", file.Path));
        return alone.ReadPeople(offices, countries, new(NameComparer.Instance)).Single() with { Source = file, Span = span };
    }

    static ReadOnlySpan<char> At(SourceText file, int line) => file.Slice(file.LineSpan(line));

    // "[Hugo Chávez, 'Rory O''Lind']" or one value.
    static void AddValues(ReadOnlySpan<char> values, List<string> all)
    {
        values = values.Trim("[] ");
        foreach (var part in values.Split(", "))
            all.Add(values[part].Trim('\'').ToString().Replace("''", "'", StringComparison.Ordinal));
    }
}
