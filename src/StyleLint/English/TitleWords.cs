using StyleLint.Text;

namespace StyleLint.English;

/// <summary>Words that keep their small letter inside a title.</summary>
static class TitleWords
{
    /// <summary>Articles, conjunctions and the shortest prepositions, which AP and Chicago write small.</summary>
    internal static WordSet Small { get; } = WordSet.Split("a an and as at but by en for if in nor of on or per the to v v. via vs vs.");

    /// <summary>Longer prepositions, which Chicago writes small as well.</summary>
    internal static WordSet Prepositions { get; } =
        WordSet.Split(
            """
            about above across after against along among around before between beyond concerning despite down during following from
            including into near over since through throughout towards under until upon with within without
            """
        );
}
