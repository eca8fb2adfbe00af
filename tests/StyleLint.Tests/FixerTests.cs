using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Fixing;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Tests;

/// <summary>Mending in memory: what is changed, what never is, and where it ends.</summary>
public class FixerTests
{
    // Words that stand in every draft, so that there is always something to mend, in markup and beside it.
    const string Common = """
        extends: substitution
        message: "Write \"{replacement}\" for \"{match}\"."
        level: warning
        action: { name: replace }
        swap: { and: "&", on: upon, said: says, the harbour: the port }
        """;

    const string Review = "extends: existence\nmessage: x\nlevel: warning\naction: { name: remove }\ntokens: [very, utterly]\n";

    static readonly RuleSet Few = Check.Load(("desk/common.yml", Common), ("desk/review.yml", Review)).Value;

    static readonly ImmutableArray<(string Name, string Text)> Stories =
    [
        .. StoryTests.Files.Select(name =>
            (name, File.ReadAllText(Path.Combine(HouseTests.Root(), "tests", "StyleLint.Tests", "Stories", name)))
        ),
    ];

    // Every rule that ships, those switched off too, and an agency that sent every story as it stands: what a mutation alters in a
    // quotation differs.
    static readonly Linter Everything = new(
        // A house writes one English: the two rules about the other undo each other's work.
        new([
            .. RuleSet
                .Default.Rules.Where(rule => rule.Id.Name != "titles/british-spelling")
                .Select(rule => rule.Level == Severity.Off ? rule with { Level = Severity.Suggestion } : rule),
            .. Few.Rules,
        ]),
        new(FactBook.Default, Check.Today) { Archive = new WireMemory(Stories.Select(story => Sent(story.Name, story.Text))) }
    );

    static WireStory Sent(string name, string text) =>
        new(name, "Reuters", "", string.Join('\n', Check.Lint(text, name).Story.Body.Select(passage => passage.Text)));

    public static TheoryData<FixSafety> Safeties => [FixSafety.Safe, FixSafety.NeedsReview];

    static FixResult Fix(string text, RuleSet rules, FixSafety most = FixSafety.Safe, string path = "draft.md") =>
        Fix(SourceText.From(text, path), new Linter(rules, new(FactBook.Default, Check.Today)), most);

    static FixResult Fix(SourceText source, Linter linter, FixSafety most) =>
        Fixer.Fix(linter.Lint(source), text => linter.Lint(text), most);

    [Theory]
    [InlineData("title: 'Mayor calls bridge \"a mess\" again'", false)]
    [InlineData("title: Mayor calls bridge \"a mess\" again", true)]
    [InlineData("title: \"Mayor calls bridge 'a mess' again, and on\"", true)]
    public void No_fix_leaves_a_header_unreadable(string title, bool isMended)
    {
        const string Rule =
            "extends: substitution\nmessage: x\nlevel: warning\nnonword: true\naction: { name: replace }\nswap: { '\"': \"'\", and: '&' }\n";
        var rules = Check.Load(("desk/marks.yml", Rule)).Value;
        var text = $"---\n{title}\nauthor: Ada Brown\ndate: 2025-03-04\n---\n\nIt rained.\n";
        var mended = Fix(text, rules, FixSafety.NeedsReview).Result.Draft;
        Assert.Empty(mended.Problems);
        Assert.Equal(["title", "author", "date"], mended.Header.Fields.Select(field => field.Name));
        Assert.Equal(isMended, mended.Source.Text != text);
    }

    [Theory]
    [InlineData("He sat on a very old boat and **sang on**.", "He sat upon a very old boat & **sang upon**.")]
    [InlineData("\"We sat on deck and sang,\" said Jane Roe.", "\"We sat on deck and sang,\" says Jane Roe.")]
    [InlineData("`on and on` he said\r\n\r\nand <b>on</b>\r\n", "`on and on` he says\r\n\r\n& <b>upon</b>\r\n")]
    [InlineData(
        "<!-- style-lint-disable-next-line desk/common -- a song -->\nOn and on.",
        "<!-- style-lint-disable-next-line desk/common -- a song -->\nOn and on."
    )]
    public void Safe_fixes_are_applied_and_nothing_else_is_touched(string draft, string mended) =>
        Assert.Equal(mended, Fix(draft, Few).Result.Draft.Source.Text);

    [Fact]
    public void With_all_the_likeliest_way_out_is_taken() =>
        Assert.Equal("A old boat.", Fix("A very utterly old boat.", Few, FixSafety.NeedsReview).Result.Draft.Source.Text);

    [Fact]
    public void What_is_not_wanted_is_left()
    {
        var linter = new Linter(Few, new(FactBook.Default, Check.Today));
        var first = linter.Lint(SourceText.From("On and on."));
        Assert.Equal(
            "On & on.",
            Fixer.Fix(first, text => linter.Lint(text), FixSafety.Safe, found => found.Span.Length == 3).Result.Draft.Source.Text
        );
    }

    [Fact]
    public void Of_fixes_that_meet_the_first_is_applied_and_the_other_only_if_it_is_still_needed()
    {
        var rules = Check
            .Load(
                ("a/wide.yml", Rule("the big harbour: the port")),
                ("b/narrow.yml", Rule("big harbour: marina")),
                ("c/next.yml", Rule("port: haven"))
            )
            .Value;
        var mended = Fix("In the big harbour.", rules);
        Assert.Equal("In the haven.", mended.Result.Draft.Source.Text);
        Assert.Equal(1, mended.Applied);
    }

    [Theory]
    [InlineData("on: off", "off: on")]
    [InlineData("on: on on", "x: y")]
    public void A_draft_whose_fixes_find_no_end_is_left_as_it_was(string one, string other)
    {
        var mended = Fix(
            "It is on. The end.",
            Check.Load(("a/one.yml", Rule(one)), ("a/other.yml", Rule(other)), ("a/sound.yml", Rule("end: close"))).Value
        );
        Assert.Equal("It is on. The end.", mended.Result.Draft.Source.Text);
        Assert.Equal(0, mended.Applied);
        Assert.Contains("a/one", mended.Restless.Select(rule => rule.Name));
        Assert.DoesNotContain("a/sound", mended.Restless.Select(rule => rule.Name));
    }

    [Fact]
    public void A_change_is_counted_once_however_many_rules_had_a_part_in_it()
    {
        var rules = Check
            .Load(
                ("a/one.yml", Rule("one: two")),
                ("b/two.yml", Rule("two: three")),
                ("c/three.yml", Rule("three: four")),
                ("d/end.yml", Rule("end: close"))
            )
            .Value;
        Assert.Equal(3, Fix("It is one. No end. The one.", rules).Applied);
    }

    [Fact]
    public void A_fix_that_brings_up_the_next_finding_elsewhere_comes_to_its_end()
    {
        var draft = string.Concat(Enumerable.Repeat("UPDATE 1-", 11)) + "Harbour bridge shut";
        Assert.Equal("Harbour bridge shut", Fix(draft, RuleSet.Default, FixSafety.NeedsReview).Result.Draft.Source.Text);
        var chain = Check
            .Load(("a/chain.yml", "extends: existence\nmessage: x\nnonword: true\naction: { name: remove }\ntokens: ['^very ']"))
            .Value;
        Assert.Equal(
            "old",
            Fix(string.Concat(Enumerable.Repeat("very ", 30)) + "old", chain, FixSafety.NeedsReview).Result.Draft.Source.Text
        );
        var ahead = Check.Load(("a/ahead.yml", Rule("'(?<=^(?:A )*)B': A"))).Value;
        Assert.Equal("A A A A A A A A A A A A A A", Fix("B B B B B B B B B B B B B B", ahead).Result.Draft.Source.Text);
    }

    [Theory]
    [InlineData("e-mail: email", "E-mail me. An e-mail. AN E-MAIL.", "Email me. An email. AN EMAIL.")]
    [InlineData("uk: United Kingdom", "The UK and Uk.", "The United Kingdom and United Kingdom.")]
    [InlineData("al.qaeda: al-Qaida", "The Al Qaeda men.", "The al-Qaida men.")]
    [InlineData("i-phone: iPhone", "An I-PHONE and an I-phone.", "An iPhone and an iPhone.")]
    [InlineData("nodejs: Node.js", "NODEJS and Nodejs.", "Node.js and Node.js.")]
    [InlineData("internet: internet", "Internet use. The Internet.", "Internet use. The internet.")]
    public void Case_follows_what_it_replaces_where_the_rule_ignores_it(string swap, string draft, string mended) =>
        Assert.Equal(mended, Fix(draft, Check.Load(("a/one.yml", Rule(swap) + "\nignorecase: true")).Value).Result.Draft.Source.Text);

    [Theory]
    [InlineData("swap: { Utilize: use }", "We Utilize it.", "We use it.")]
    [InlineData("swap: { '[Ee]-mail': email }", "An E-mail came.", "An Email came.")]
    [InlineData("ignorecase: true\ncapitalize: false\nswap: { e-mail: email }", "An E-mail came.", "An email came.")]
    public void A_rule_says_otherwise_by_a_capital_of_its_own_or_in_so_many_words(string rule, string draft, string mended) =>
        Assert.Equal(
            mended,
            Fix(
                draft,
                Check.Load(("a/one.yml", "extends: substitution\nmessage: x\naction: { name: replace }\n" + rule)).Value
            ).Result.Draft.Source.Text
        );

    [Fact]
    public void A_fix_that_would_take_a_sentence_its_capital_waits_for_a_look()
    {
        var rules = Check.Load(("a/one.yml", Rule("Utilize: use"))).Value;
        Assert.Equal("Utilize it.", Fix("Utilize it.", rules).Result.Draft.Source.Text);
        Assert.Equal("use it.", Fix("Utilize it.", rules, FixSafety.NeedsReview).Result.Draft.Source.Text);
    }

    [Theory]
    [InlineData("Shut on March  3rd,  2025.", "Shut on March  3,  2025.")]
    [InlineData("Shut on March\t3rd.", "Shut on March\t3.")]
    [InlineData("Shut on March\u00A03rd.", "Shut on March\u00A03.")]
    [InlineData("Shut on March 3rd.", "Shut on March 3.")]
    public void A_fix_of_the_words_leaves_the_blanks_between_them(string draft, string mended) =>
        Assert.Equal(
            mended,
            Fix(
                draft,
                new([
                    .. RuleSet
                        .Default.Rules.Where(rule => rule.Id.Name == "dates/ordinal-date")
                        .Select(rule => rule with { Level = Severity.Error }),
                ])
            ).Result.Draft.Source.Text
        );

    [Theory]
    [InlineData("Monday", "Monday, March 10")]
    [InlineData("Monday night", "Monday night")]
    [InlineData("last Monday", "last Monday")]
    public void A_stale_lead_gets_its_date_where_the_date_can_stand(string day, string mended)
    {
        var draft = "---\ndate: 2025-03-14\n---\n\nThe bridge will shut, the mayor, Ada Berg, said {0}.\n";
        var rules = new RuleSet([.. RuleSet.Default.Rules.Where(rule => rule.Id.Name == "dates/stale-lead-weekday")]);
        Assert.Equal(
            draft.Replace("{0}", mended, StringComparison.Ordinal),
            Fix(draft.Replace("{0}", day, StringComparison.Ordinal), rules, FixSafety.NeedsReview).Result.Draft.Source.Text
        );
    }

    [Fact]
    public void A_fix_that_changes_nothing_is_none() =>
        Assert.Equal(0, Fix("On deck.", Check.Load(("a/one.yml", Rule("on: On"))).Value).Applied);

    [Fact]
    public void Bytes_that_are_no_text_keep_a_draft_from_being_mended()
    {
        var source = SourceText.Decode("He sat on deck. \u0099"u8[..^2].ToArray().Concat(new byte[] { 0x99 }).ToArray(), "draft.md");
        var mended = Fix(source, new(Few, new(FactBook.Default, Check.Today)), FixSafety.Safe);
        Assert.Equal(0, mended.Applied);
        Assert.Same(source, mended.Result.Draft.Source);
    }

    [Theory]
    [MemberData(nameof(Safeties))]
    public void To_fix_every_story_twice_is_to_fix_it_once(FixSafety most)
    {
        var applied = 0;
        foreach (var (name, text) in Stories)
            applied += AssertStill(SourceText.From(text, name), most);
        Assert.True(applied > Stories.Length, $"the stories hold little to mend: {applied}");
    }

    [Theory]
    [MemberData(nameof(Safeties))]
    public void To_fix_any_draft_twice_is_to_fix_it_once(FixSafety most)
    {
        // A long run asks for more: STYLE_LINT_MUTATIONS=10000 dotnet test …
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("STYLE_LINT_MUTATIONS"), CultureInfo.InvariantCulture, out var more)
            ? more
            : 40;
        var applied = 0;
        Parallel.For(0, rounds, seed =>
        {
            try
            {
                Interlocked.Add(ref applied, AssertStill(Mutation(seed), most));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"seed {seed}: {failure.Message}", failure);
            }
        });
        Assert.True(applied > rounds / 2, $"the drafts hold little to mend: {applied}");
    }

    static SourceText Mutation(int seed)
    {
        var random = new Random(seed);
        var (name, story) = Stories[random.Next(Stories.Length)];
        var text = new StringBuilder(story);
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(40), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    var moved = text.ToString(at, length);
                    text.Remove(at, length).Insert(random.Next(text.Length + 1), moved);
                    break;
                default:
                    text.Insert(at, FuzzTests.Pieces[random.Next(FuzzTests.Pieces.Length)]);
                    break;
            }
        }

        return SourceText.From(
            text.ToString(),
            random.Next(4) == 0 ? Path.ChangeExtension(name, random.Next(2) == 0 ? ".mdx" : ".txt") : name
        );
    }

    // What a fix leaves has nothing left that it would change, and every quotation stands as it stood.
    static int AssertStill(SourceText source, FixSafety most)
    {
        var once = Fix(source, Everything, most);
        var twice = Fix(once.Result.Draft.Source, Everything, most);
        // A machine that is busy with other things can take a pattern's time from it; what the rule says then is no measure of the fixer.
        if (once.Result.Diagnostics.Concat(twice.Result.Diagnostics).Any(found => found.Rule == BuiltInRules.RuleFailed))
            return 0;
        Assert.Equal(once.Result.Draft.Source.Text, twice.Result.Draft.Source.Text);
        Assert.True(once.Restless.IsEmpty, $"{string.Join(", ", once.Restless)} in {source.Path}:\n{source.Text}");
        Assert.DoesNotContain(once.Result.Diagnostics, found => found.Suppression is null && found.Fixes.Any(fix => fix.Safety <= most));
        if (most == FixSafety.Safe)
            Assert.Equal(
                Everything.Lint(source).Story.Quotes.Select(quote => quote.Words.Text),
                once.Result.Story.Quotes.Select(quote => quote.Words.Text)
            );
        return once.Applied;
    }

    static string Rule(string swap) =>
        $$"""
            extends: substitution
            message: x
            action: { name: replace }
            swap: { {{swap}} }
            """;
}
