using System.Buffers.Binary;
using System.Text;

namespace StyleLint.English;

/// <summary>
/// What was learnt of the parts of speech of English words: for each feature of a word and its neighbours, how much speaks for which tag.
/// The file <c>english.tags</c> was trained on Universal Dependencies English EWT and has that corpus's licence, CC BY-SA 4.0
/// (<c>English/README.md</c>).
/// </summary>
static class TagModel
{
    const string Resource = "english.tags";
    const uint FirstHash = 2166136261;
    const uint NextHash = 16777619;

    static readonly Lazy<Model> Loaded = new(Load);

    /// <summary>Ends of words that are tokens of their own.</summary>
    internal static string[] Contractions { get; } =
    ["n't", "n’t", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'s", "’s", "'m", "’m", "'d", "’d"];

    /// <summary>The tags, in ordinal order.</summary>
    internal static string[] Tags => Loaded.Value.Tags;

    /// <summary>Adds what a feature says to the scores of the tags.</summary>
    /// <param name="scores">One score for each tag.</param>
    /// <param name="feature">The kind of feature.</param>
    /// <param name="one">What it is about.</param>
    /// <param name="other">What more it is about.</param>
    /// <param name="third">And what more.</param>
    internal static void Add(Span<int> scores, string feature, ReadOnlySpan<char> one = default, string other = "", string third = "")
    {
        var model = Loaded.Value;
        var hash = Hash(Hash(Hash(Hash(FirstHash, feature), one), other), third);
        var at = Array.BinarySearch(model.Features, hash);
        if (at < 0)
            return;
        for (var pair = model.Starts[at]; pair < model.Starts[at + 1]; pair++)
            scores[model.Pairs[2 * pair]] += (sbyte)model.Pairs[(2 * pair) + 1];
    }

    // FNV-1a over UTF-16 units.
    static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * NextHash;
        return hash;
    }

    // Tags, each ended by a line end, and an empty line; the number of features; their hashes in order; how many pairs each has; the pairs
    // of a tag's number and a weight.
    static Model Load()
    {
        using var stream = typeof(TagModel).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var head = bytes.AsSpan().IndexOf("\n\n"u8);
        var tags = Encoding.ASCII.GetString(bytes, 0, head).Split('\n');
        var at = head + 2;
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        at += sizeof(int);
        var features = new uint[count];
        for (var number = 0; number < count; number++)
            features[number] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + (number * sizeof(uint))));
        at += count * sizeof(uint);
        var starts = new int[count + 1];
        for (var number = 0; number < count; number++)
            starts[number + 1] = starts[number] + bytes[at + number];
        return new(tags, features, starts, bytes[(at + count)..]);
    }

    sealed record Model(string[] Tags, uint[] Features, int[] Starts, byte[] Pairs);
}
