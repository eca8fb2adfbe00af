using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The built-in facts. Each section has its own file, and people have several, so that a check reads only what it needs.</summary>
static class ShippedFacts
{
    /// <summary>Their folder.</summary>
    internal const string Folder = "rules/facts/";

    /// <summary>The built-in facts, with nothing read yet.</summary>
    internal static FactBook Open()
    {
        var offices = new Lazy<NameTable<Office>>(() =>
            new(File("offices"), ["name", "forms"], file => new FactsFile(file).Offices, FactBook.NamesOf)
        );
        var agencies = new Lazy<NameTable<Agency>>(() =>
            new(File("agencies"), ["name", "forms"], file => new FactsFile(file).Agencies, FactBook.NamesOf)
        );
        var countries = new Lazy<NameTable<Country>>(() =>
            new(File("countries"), ["name", "forms", "adjectives"], file => new FactsFile(file).Countries, FactBook.NamesOf)
        );
        var holidays = new Lazy<NameTable<Holiday>>(() =>
            new(File("holidays"), ["name", "forms"], file => new FactsFile(file).Holidays, FactBook.NamesOf)
        );
        return new(
            offices,
            agencies,
            countries,
            holidays,
            new(() => new(new ShippedPeople(ShippedFiles.In("rules/facts/people"), offices, countries)))
        );
    }

    /// <summary>The day up to which all people are complete; taken from one line of each file, without reading anybody.</summary>
    internal static DateOnly KnownUntil()
    {
        var first = DateOnly.MaxValue;
        foreach (var file in ShippedFiles.In("rules/facts/people"))
        {
            if (FactBook.KnownUntil(file) is { } until && until < first)
                first = until;
        }

        return first;
    }

    static SourceText File(string section) => ShippedFiles.In($"{Folder}{section}.yml").Single();
}
