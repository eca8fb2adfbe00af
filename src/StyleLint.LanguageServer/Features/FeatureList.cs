using System.Collections.Immutable;

namespace StyleLint.LanguageServer;

/// <summary>What the server does with files that are open.</summary>
static class FeatureList
{
    /// <summary>All there are: requests are answered, and capabilities told, from this list.</summary>
    public static ImmutableArray<Feature> All { get; } =
    [
        CodeActions.Feature,
        Hover.Feature,
        InlayHints.Feature,
        CodeLenses.Feature,
        Symbols.Feature,
        Places.DefinitionFeature,
        Places.ReferencesFeature,
        Completion.Feature,
    ];

    /// <summary>The one that answers a request; null where none does.</summary>
    public static Feature? For(string method) => All.FirstOrDefault(feature => feature.Method == method);
}
