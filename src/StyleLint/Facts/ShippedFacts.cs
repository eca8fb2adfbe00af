using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The facts inside the engine. Each section has a file of its own, people have several, so that a check reads only what it
/// needs.</summary>
static class ShippedFacts
{
    /// <summary>Where they lie.</summary>
    internal const string Folder = "rules/facts/";

    /// <summary>The shipped facts, nothing read yet.</summary>
    internal static FactBook Open()
    {
        var offices = new Lazy<NameTable<Office>>(() => FactBook.OfficeTable(Read("offices").Offices));
        var agencies = new Lazy<NameTable<Agency>>(() => FactBook.AgencyTable(Read("agencies").Agencies));
        var countries = new Lazy<NameTable<Country>>(() => FactBook.CountryTable(Read("countries").Countries));
        var holidays = new Lazy<NameTable<Holiday>>(() => FactBook.HolidayTable(Read("holidays").Holidays));
        return new(
            offices,
            agencies,
            countries,
            holidays,
            new(() => new(new ShippedPeople(ShippedFiles.In("rules/facts/people"), offices, countries)))
        );
    }

    /// <summary>The day up to which all people are complete; found in a line of each file, without reading anybody.</summary>
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

    static FactsFile Read(string section) => new(ShippedFiles.In($"rules/facts/{section}.yml").Single());
}
