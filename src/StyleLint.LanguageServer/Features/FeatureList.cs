using System.Collections.Immutable;

namespace StyleLint.LanguageServer;

/// <summary>What the server can do with open files.</summary>
static class FeatureList
{
    /// <summary>All features: requests are answered, and capabilities announced, from this list.</summary>
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

    /// <summary>The feature that answers a request; null if none does.</summary>
    public static Feature? For(string method) => All.FirstOrDefault(feature => feature.Method == method);
}
