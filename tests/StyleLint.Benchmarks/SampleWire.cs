using System.Globalization;
using System.Text;
using StyleLint.Wire;

namespace StyleLint.Benchmarks;

/// <summary>Agency stories that nobody wrote: invented words by the frequencies of a language, stock phrases, and some stories in two
/// versions.</summary>
public static class SampleWire
{
    const int Words = 40_000;

    static readonly string[] Syllables =
    [
        "ba",
        "dor",
        "fen",
        "gil",
        "ha",
        "jor",
        "kel",
        "lam",
        "mir",
        "nod",
        "or",
        "pas",
        "quil",
        "ros",
        "sten",
        "tur",
        "ul",
        "ver",
        "win",
        "yar",
        "zel",
        "bri",
        "cho",
        "dra",
        "el",
        "fra",
        "gre",
        "hin",
        "is",
        "kra",
    ];

    static readonly string[] Stock =
    [
        "could not be reached for a word on the matter before the presses began to roll",
        "speaking on the usual terms that nobody at the table would be named in print",
    ];

    static readonly string[] Vocabulary = MakeVocabulary();

    /// <summary>The day of the first story.</summary>
    public static DateOnly FirstDay { get; } = new(2016, 1, 1);

    /// <summary>A story. The same number gives the same story.</summary>
    /// <param name="number">From 0; a thousand are sent each day.</param>
    /// <param name="words">Words in its body, about.</param>
    public static WireStory Make(int number, int words = 400)
    {
        // Every tenth story is a second version of the one before, with another ending.
        var isUpdate = number % 10 == 9;
        var seed = isUpdate ? number - 1 : number;
        var body = new StringBuilder(words * 7);
        Write(body, new Random(seed), words);
        if (isUpdate)
        {
            body.Length = body.ToString().LastIndexOf(' ', body.Length * 3 / 4) + 1;
            Write(body, new Random(-number), words / 4);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"urn:newsml:example.org:{seed}");
        return new(id, number % 3 == 0 ? "Reuters" : "The Associated Press", $"Story {seed} of the harbour", body.ToString())
        {
            Version = isUpdate ? 2 : 1,
            Sent = FirstDay.AddDays(number / 1000).ToDateTime(new(number / 60 % 24, number % 60), DateTimeKind.Utc),
        };
    }

    static void Write(StringBuilder body, Random random, int words)
    {
        for (var word = 0; word < words; word++)
        {
            if (random.Next(2000) == 0)
                body.Append(Stock[random.Next(Stock.Length)]).Append(' ');
            // Few words are common and most are rare.
            body.Append(Vocabulary[(int)(Words * Math.Pow(random.NextDouble(), 3))]);
            body.Append(
                word % 60 == 59 ? ".\n"
                : word % 15 == 14 ? ". "
                : " "
            );
        }

        while (body.Length > 0 && char.IsWhiteSpace(body[^1]))
            body.Length--;
    }

    static string[] MakeVocabulary()
    {
        var random = new Random(4711);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Words)
        {
            var word = "";
            for (var left = 1 + random.Next(4); left > 0; left--)
                word += Syllables[random.Next(Syllables.Length)];
            words.Add(word);
        }

        return [.. words];
    }
}
