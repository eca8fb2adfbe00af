using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The facts inside the engine. Each section has a file of its own, people have several, so that a check reads only what it needs.</summary>
static class ShippedFacts
{
    /// <summary>The shipped facts, nothing read yet.</summary>
    internal static FactBook Open()
    {
        var offices = new Lazy<NameTable<Office>>(() => FactBook.OfficeTable(Read("offices").Offices));
        var agencies = new Lazy<NameTable<Agency>>(() => FactBook.AgencyTable(Read("agencies").Agencies));
        var countries = new Lazy<NameTable<Country>>(() => FactBook.CountryTable(Read("countries").Countries));
        var holidays = new Lazy<NameTable<Holiday>>(() => FactBook.HolidayTable(Read("holidays").Holidays));
        return new(offices, agencies, countries, holidays, new(() => new(new ShippedPeople(ShippedFiles.In("rules/facts/people"), offices, countries))));
    }

    static FactsFile Read(string section) => new(ShippedFiles.In($"rules/facts/{section}.yml").Single());
}
