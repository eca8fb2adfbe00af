using StyleLint.Yaml;

namespace StyleLint.Facts;

/// <summary>The messages about wrong facts, in whatever form the facts come.</summary>
static class FactsMessages
{
    internal static string UnknownOffice(string title, NameTable<Office> offices)
    {
        if (title.Length == 0)
            return "The office is missing.";
        return $"There is no office \"{title}\"{(YamlSchema.Nearest(title, offices.Names) is { } near ? $". Did you mean \"{near}\"?" : " in the facts; add it under offices.")}";
    }

    internal static string UnknownCountry(string name, NameTable<Country> countries) =>
        $"There is no country \"{name}\". {(YamlSchema.Nearest(name, countries.Names) is { } near ? $"Did you mean \"{near}\"? If not, add" : "Add")} it under countries.";

    internal static string Reversed(DateOnly from, DateOnly until) =>
        $"This term ends ({until:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd}).";
}
