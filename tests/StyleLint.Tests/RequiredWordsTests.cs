using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

public class RequiredWordsTests
{
    [Theory]
    [InlineData("storm", "^storm")]
    [InlineData(@"at\s+this\s+point", "^at this point")]
    [InlineData("utilis(?:e|ed)", "^utilise ^utilised")]
    [InlineData("colou?r", "^colour ^color")]
    [InlineData("storms?|gales?", "^storms ^storm ^gales ^gale")]
    [InlineData(@"(?:political|military)\s+analyst", "^political analyst ^military analyst")]
    [InlineData(@"\w+\s+(?:political )?analyst", "political analyst analyst")]
    [InlineData(@"(?:Jan|Feb)\.", "^Jan. ^Feb.")]
    [InlineData(@"\(A\.P\.\)", "^(A.P.)")]
    [InlineData(@"\bon\s+TK\b", "^on TK")]
    [InlineData(@"\p{Lu}\w+, (?:said|told)", ", said , told")]
    [InlineData("(?<!the )vote", "^vote")]
    [InlineData("(?<word>vote)s", "^votes")]
    [InlineData("[Ii]nsert", "^Insert ^insert")]
    [InlineData(@"[-—]more[-—]", "^-more- ^-more— ^—more- ^—more—")]
    [InlineData(@"\d0[’']s", "0’s 0's")]
    [InlineData("(?<=a)…(?=b)", "^…")]
    [InlineData("(?-i:[A-Z]+) storm", "storm")]
    [InlineData("lorem ipsum dolor (?:a|b)", "^lorem ipsum dolor ")]
    [InlineData("ab{2}c", "^ab")]
    [InlineData("(?:storm )?(?:gale )?wind", "^storm gale wind ^storm wind ^gale wind ^wind")]
    [InlineData("a|storm", "^a ^storm")]
    [InlineData("(?i)storm", "^storm")]
    [InlineData("(?i:storm) (?m)gale", "^storm gale")]
    [InlineData(@"\x41bc\u2019s", "^Abc’s")]
    [InlineData(@"(\w)\1storm", "storm")]
    [InlineData(@"\w+/\w+", "/")]
    [InlineData(@"at\sonce", "^at once")]
    [InlineData("✨|🔥|⬆️", "^✨ ^🔥 ^⬆️")]
    [InlineData("(?x)storm", null)]
    [InlineData(@"\w+a", null)]
    [InlineData("ⓐ", null)]
    [InlineData("(?:storm)?", null)]
    [InlineData("[a-z]+", null)]
    [InlineData("(?:storm|)", null)]
    [InlineData("été", null)]
    public void Every_match_holds_one_of_them(string pattern, string? words) =>
        Assert.Equal(
            words,
            RequiredWords.Of(pattern) is { } found ? string.Join(' ', found.Select(word => (word.IsStart ? "^" : "") + word.Text)) : null
        );

    [Fact]
    public void A_match_never_lacks_them_whatever_the_expression()
    {
        string[] pieces =
        [
            "a",
            "b",
            "ab",
            "B",
            "(?:",
            "(",
            ")",
            "|",
            "[ab]",
            "[^b]",
            "?",
            "*",
            "+",
            "{2}",
            "{0,1}",
            "{1,}",
            @"\.",
            @"\w",
            ".",
            "^",
            "$",
            "(?=",
            "(?!",
            "(?<!",
            @"\b",
            "-",
            "é",
            @"\s+",
            " ",
            "[-a]",
            "the ",
            "tion",
            "…",
            "(?i)",
            "(?-i:",
            @"\1",
            @"\x62",
            @"\s",
            "!",
        ];
        var random = new Random(7);
        var tried = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            Regex regex;
            try
            {
                regex = new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
            }
            catch (ArgumentException)
            {
                continue;
            }

            if (RequiredWords.Of(pattern) is not { } required)
                continue;
            tried++;
            for (var i = 0; i < 20; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => "abB.-é \u00A0…!"[random.Next(10)]));
                if (random.Next(3) == 0)
                    text = text.Replace("a", "the ").Replace("b", "tion");
                Assert.Equal(
                    Searched(pattern, text, required: []),
                    Searched(pattern, text, RequiredWords.Of(pattern, isWholeWords: true)!.Value)
                );
                foreach (Match match in regex.Matches(text))
                {
                    var holds = required.Any(word =>
                        Regex.IsMatch(
                            match.Value,
                            (word.IsStart ? "^" : "") + Regex.Escape(word.Text).Replace(@"\ ", @"\s+"),
                            pattern.Contains("(?i") ? RegexOptions.IgnoreCase : RegexOptions.None
                        )
                    );
                    Assert.True(holds, $"{pattern} matches \"{match.Value}\" in \"{text}\" without {string.Join(' ', required)}");
                }
            }
        }

        Assert.True(tried > 500, $"only {tried} expressions require words");
    }

    [Fact]
    public void Rules_that_look_only_where_their_words_stand_find_the_same()
    {
        // On the first draft rules search for themselves; from the second on, the words of all are looked for at once.
        var drafts = Directory
            .GetFiles(Path.Combine(HouseTests.Root(), "tests", "StyleLint.Tests", "Stories"))
            .Where(file => Path.GetExtension(file) is ".md" or ".txt" && !file.Contains(".verified."))
            .Order(StringComparer.Ordinal)
            .Select(file => SourceText.From(File.ReadAllText(file), file))
            .ToArray();
        var together = new Linter(Rules(), new(FactBook.Default, Check.Today));
        foreach (var draft in drafts)
        {
            var alone = new Linter(Rules(), new(FactBook.Default, Check.Today));
            Assert.Equal(
                alone.Lint(draft).Diagnostics.Select(found => found.ToString()),
                together.Lint(draft).Diagnostics.Select(found => found.ToString())
            );
        }
    }

    [Fact]
    public void An_alternation_finds_what_its_parts_would()
    {
        string[] alternatives =
        [
            "the",
            "the old",
            "old",
            "olds?",
            "bridge(?:s|head)?",
            "the (?:new|old) bridge",
            "-bridge",
            "bridge-",
            "ridge",
            "(?:big )?old",
            "new",
            "[a-z]{3}",
            @"\w+-",
            @"(\w)\1",
        ];
        string[] words = ["the", "The", "old", "olds", "bridge", "bridgehead", "new", "-", " ", " ", "\n", "s", "é", ", "];
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var some = Enumerable.Range(0, random.Next(1, 6)).Select(_ => alternatives[random.Next(alternatives.Length)]).ToArray();
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)]));
            var parts = some.Select(one => new Pattern(
                $@"\b(?:{one})\b",
                ignoreCase: true,
                RequiredWords.Of(one, isWholeWords: true) ?? []
            ));
            // The groups of all are numbered through.
            var groups = 0;
            var whole =
                $@"\b(?:{string.Join('|', some.Select(one => one.Contains('\\') && one.Contains('(') ? $@"(\w)\{++groups}" : one))})\b";
            Assert.Equal(
                Searched(new Alternatives([new(whole, ignoreCase: true, [])]), text),
                Searched(new Alternatives([.. parts]), text)
            );
        }
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(2048)]
    public void A_word_is_found_wherever_in_a_long_text_it_stands(int start)
    {
        var places = new List<LiteralPlace>();
        new LiteralIndex([new(["storm"], ignoreCase: false, [true]), new(["tor"], ignoreCase: false)]).Find(
            new string('x', start - 1) + " storm",
            7,
            places
        );
        Assert.Equal([new(0, 0, 7, start), new(1, 0, 7, start + 1)], places);
    }

    [Fact]
    public void A_word_that_begins_a_match_is_not_looked_for_inside_words()
    {
        var places = new List<LiteralPlace>();
        new LiteralIndex([new(["storm"], ignoreCase: false, [true])]).Find("storm brainstorm 4storm \"storm\" éstorm", 0, places);
        // After other letters than English ones it is, to be safe.
        Assert.Equal([0, 25, 33], places.Select(place => place.Start));
    }

    static RuleSet Rules() => RuleSet.Load(ShippedFiles.Rules(), RuleKinds.All).Value;

    static List<(int, int)> Searched(string pattern, string text, ImmutableArray<RequiredWord> required) =>
        Searched(new Alternatives([new($@"\b(?:{pattern})\b", ignoreCase: false, required)]), text);

    static List<(int, int)> Searched(Alternatives patterns, string text)
    {
        var found = new List<PartMatch>();
        var places = new List<LiteralPlace>();
        if (patterns.Required is { } words)
            new LiteralIndex([words]).Find(text, 0, places);
        patterns.Find(text, new(CollectionsMarshal.AsSpan(places)), 0, hasNone: false, found);
        var unaided = new List<PartMatch>();
        patterns.Find(text, default, 0, hasNone: false, unaided);
        Assert.Equal(unaided, found);
        return [.. found.Select(match => (match.Start, match.Length))];
    }
}
