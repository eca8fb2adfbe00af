using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The facts inside the engine. Each section has files of its own, so that a check reads only what it needs.</summary>
static class ShippedFacts
{
    /// <summary>The shipped facts, nothing read yet.</summary>
    internal static FactBook Open()
    {
        var offices = new Lazy<NameTable<Office>>(() => FactBook.OfficeTable([.. Read("offices").SelectMany(file => file.Offices)]));
        var agencies = new Lazy<NameTable<Agency>>(() => FactBook.AgencyTable([.. Read("agencies").SelectMany(file => file.Agencies)]));
        var countries = new Lazy<NameTable<Country>>(() => FactBook.CountryTable([.. Read("countries").SelectMany(file => file.Countries)]));
        var holidays = new Lazy<NameTable<Holiday>>(() => FactBook.HolidayTable([.. Read("holidays").SelectMany(file => file.Holidays)]));
        return new(offices, agencies, countries, holidays, new(() => ShippedPeople.Index(Texts("people"), offices, countries)));
    }

    /// <summary>The files whose names begin with the section's: <c>people.yml</c>, <c>people-britain.yml</c>.</summary>
    internal static IEnumerable<FactsFile> Read(string section) => Texts(section).Select(text => new FactsFile(text));

    static IEnumerable<SourceText> Texts(string section) => ShippedFiles.In($"rules/facts/{section}");
}
