using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Wire;

namespace StyleLint.Tests;

public class WireRulesTests
{
    static readonly DateOnly Day = new(2026, 2, 3);

    const string Lead =
        "The county will close the old swing bridge at Larkholm for nine weeks from the middle of March so that divers can replace "
        + "its rusted bearings";

    const string Second = "Two ferries will carry cars across the sound every twenty minutes while the bridge is shut";

    const string Said =
        "We looked at every other way, and there was none that would have kept the road open to the island's 312 residents. It's a "
        + "long time without a road";

    static readonly WireStory Story = new(
        "L8",
        "Reuters",
        "Larkholm bridge to close",
        $"""
        OSLO, Feb 2 (Reuters) - {Lead}, the roads office said on Monday.
        {Second}, and foot passengers will travel free of charge until the end of May.
        "{Said}," roads chief Ada Obi told a meeting in the town hall.
        The bearings were last changed in 1974, when the bridge carried a tenth of the traffic it carries now.
        """
    )
    {
        Sent = new(2026, 2, 2, 14, 5, 0, DateTimeKind.Utc),
    };

    static readonly string Copy = $"{Lead}.\n\n{Second}.";

    [Theory]
    [InlineData("OSLO, Feb 2 (Reuters) - {0}")]
    [InlineData("OSLO (Reuters) — {0}")]
    [InlineData("Bridge shut\n\nBy Ada Obi, Reuters\n\n{0}")]
    [InlineData("Bridge shut\n\nBy Reuters Staff\n\n{0}")]
    [InlineData("{0}\n\n(Reporting by Reuters; editing by Ola Hansen)")]
    [InlineData("{0}\n\n(With inputs from Reuters)")]
    [InlineData("{0}\n\nJane Roe and Reuters contributed to this report.")]
    [InlineData("{0}\n\nThis story includes material from Reuters.")]
    [InlineData("{0}\n\nThis article was first published by Reuters.")]
    [InlineData("---\nsource: Reuters\n---\n\n{0}")]
    public void A_credit_is_enough(string draft) => Assert.Equal("", Found(string.Format(draft, Copy), "copy"));

    [Theory]
    [InlineData("{0}\n\n\"It is a nuisance,\" shopkeeper Tom Berg told Reuters.")]
    [InlineData("According to Reuters, the plan is old.\n\n{0}")]
    [InlineData("Bridge shut\n\nThe bridge at Larkholm, seen from the sound. Jane Roe/REUTERS\n\n{0}")]
    [InlineData("Bridge shut\n\nBy Jane Roe, Harbour News\n\n{0}")]
    public void A_mention_is_not(string draft) => Assert.Equal("wire/uncredited-copy", Found(string.Format(draft, Copy), "copy"));

    [Fact]
    public void Another_agencys_credit_is_a_finding_of_its_own() =>
        Assert.Equal("wire/credit-to-another-agency", Found($"OSLO, Feb 2 (AFP) - {Copy}", ""));

    [Fact]
    public void The_same_words_of_a_credited_agency_account_for_them() =>
        Assert.Equal(
            "",
            Found(
                $"OSLO, Feb 2 (AFP) - {Copy}",
                "",
                stories: [Story, Story with { Agency = "Agence France-Presse", Body = Story.Body.Replace("(Reuters)", "(AFP)") }]
            )
        );

    [Fact]
    public void A_house_phrase_credits_all()
    {
        var house = Settings.Default with { Staff = Staff.None with { Credits = ["staff and agencies"] } };
        Assert.Equal("wire/uncredited-copy", Found($"Bridge shut\n\nBy staff and agencies\n\n{Copy}", "copy"));
        Assert.Equal("", Found($"Bridge shut\n\nBy staff and agencies\n\n{Copy}", "copy", settings: house));
    }

    [Fact]
    public void The_newsrooms_own_stories_are_left_out() =>
        Assert.Equal("", Found(Copy, "copy", settings: Settings.Default with { Staff = Staff.None with { Outlet = "REUTERS" } }));

    [Theory]
    [InlineData(0, "wire/uncredited-copy")]
    [InlineData(2, "wire/uncredited-copy")]
    [InlineData(3, "")]
    public void A_story_sent_days_later_was_not_the_source(int daysLater, string expected) =>
        Assert.Equal(expected, Found(Copy, "copy", stories: [Story with { Sent = Day.AddDays(daysLater).ToDateTime(TimeOnly.MinValue) }]));

    [Fact]
    public void An_old_story_weighs_less()
    {
        var result = Lint(Copy, stories: [Story with { Sent = Day.AddDays(-30).ToDateTime(TimeOnly.MinValue) }]);
        var found = Assert.Single(result, each => each.Rule.Name == "wire/uncredited-copy");
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.EndsWith("(The story is more than two weeks older: both may repeat the same background.)", found.Message);
    }

    [Fact]
    public void A_draft_without_a_date_is_held_against_all() =>
        Assert.Equal(
            "wire/uncredited-copy",
            string.Join(
                ' ',
                Check.Lint(Copy, "draft.txt", archive: new WireMemory([Story])).Diagnostics.Select(each => each.Rule.Name).Where(IsCopy)
            )
        );

    [Theory]
    [InlineData("\"{0},\" the office wrote. \"{1}.\"")]
    [InlineData("- {0}\n- {1}")]
    [InlineData("Bridge shut\n\n{0}. {1}. Photo: Jane Roe/AFP\n\nThe council meets on Monday, its chair said.")]
    public void Quotations_lists_and_captions_are_no_evidence(string draft) =>
        Assert.Equal("", Found(string.Format(draft, Lead, Second), "copy", path: "draft.md"));

    [Theory]
    [InlineData("The county will close the old swing bridge at Larkholm for ten long weeks from the middle of March", "wire/possible-copy")]
    [InlineData("The county will close the old swing bridge at Larkholm for weeks from the middle of March", "wire/possible-copy")]
    [InlineData("The county will close the old swing bridge near the village of Larkholm for nine weeks from April", "")]
    public void A_run_goes_on_across_two_words(string sentence, string expected) =>
        Assert.Equal(expected, Found($"{sentence}, people say.", "copy"));

    [Fact]
    public void What_is_published_again_and_again_is_stock()
    {
        const string Background = "the sound froze over for eleven weeks in the winter of 1942 and carried columns of lorries";
        WireStory Sent(int daysBefore) =>
            new(
                $"{daysBefore}",
                "Reuters",
                "",
                $"On day {daysBefore} it was news in the county that {Background}, as everybody on the island knows."
            )
            {
                Sent = Day.AddDays(-daysBefore).ToDateTime(TimeOnly.MinValue),
            };
        Assert.Equal("wire/possible-copy", Found($"Once {Background}.", "copy", stories: [Sent(1)]));
        Assert.Equal("wire/possible-copy", Found($"Once {Background}.", "copy", stories: [Sent(1), Sent(40)]));
        Assert.Equal("", Found($"Once {Background}.", "copy", stories: [Sent(1), Sent(40), Sent(80)]));
    }

    [Fact]
    public void Versions_are_one_story()
    {
        var result = Lint(Copy, stories: [Story, Story with { Version = 2, Body = Story.Body + "\nThe island has one shop." }]);
        Assert.Single(result, each => IsCopy(each.Rule.Name));
    }

    [Fact]
    public void The_words_are_shown_in_both()
    {
        var found = Assert.Single(Lint($"Nobody had been asked.\n\n{Copy}"), each => each.Rule.Name == "wire/uncredited-copy");
        Assert.Equal(
            "42 words in 2 passages, the longest of 26, stand here as Reuters sent them (\"Larkholm bridge to close\", Feb 2, 2026, 14:05 UTC), and nothing credits Reuters. "
                + "Credit it in the dateline, the byline or a sign-off, or write them anew.",
            found.Message
        );
        Assert.Equal(Lead, found.Source.Slice(found.Span).ToString());
        Assert.Equal(
            [$"wire:Reuters/L8 {Lead}", $"draft.txt {Second}", $"wire:Reuters/L8 {Second}"],
            found.Related.Select(place => $"{place.Source.Path} {place.Source.Slice(place.Span)}")
        );
    }

    [Theory]
    [InlineData("We looked at every other way, and there was none that would have kept the road open", "")]
    [InlineData("we LOOKED at every other way; and there was none that would have kept the road-open", "")]
    [InlineData("[The county] looked at every other way, and there was none that would have kept the road open", "")]
    [InlineData("We looked at every other way ... none that would have kept the road open", "")]
    [InlineData("would have kept the road open to the island’s 312 residents", "")]
    [InlineData("We have looked hard, as you may believe me, at every other way there was", "")]
    [InlineData("Before that, we looked at every other way, and there was none that would have kept the road open", "")]
    [InlineData("open to the island's 312 residents. It is a long time without a road", "")]
    [InlineData("We looked at evrey other way, and there was none that would have kept the road open", "")]
    [InlineData("[W]e looked at every other way, and there was none that would have kept the road open", "")]
    [InlineData("We look[ed] at every other way, and there [is] none that would have kept the road open", "")]
    [InlineData("We look[s] at every other way[s], and there was none that would have kept the road open", "")]
    [InlineData("We looked at every other way [...] none that would have kept the road open", "")]
    [InlineData("We looked at every [an]other way, and there was none that would have kept the road open", "wire/altered-quote")]
    [InlineData("We looked at every other way, and there was none that would[n't] have kept the road open", "wire/altered-quote")]
    [InlineData("We looked at every other way, and there was none that would [not] have kept the road open", "wire/altered-quote")]
    [InlineData("We looked at every other way, and there was [...] that would have kept the road open", "wire/cut-quote")]
    [InlineData("We looked at every possible way, and there was none that would have kept the bridge open", "wire/altered-quote")]
    [InlineData("We looked at every other way, and there was one that would have kept the road open", "wire/altered-quote")]
    [InlineData(
        "We looked at every other way, and there was none that would have kept the road open to the island's 213 residents",
        "wire/altered-quote"
    )]
    [InlineData("We looked at every other way, and there was none that kept the road open", "wire/cut-quote")]
    [InlineData("We looked at every other way, and there was ... that would have kept the road open", "wire/cut-quote")]
    public void A_quotation_stays_as_it_was_said(string quotation, string expected) =>
        Assert.Equal(expected, Found($"OSLO, Feb 2 (Reuters) - {Copy}\n\n\"{quotation},\" roads chief Ada Obi told a meeting.", "quote"));

    [Fact]
    public void A_quotation_where_nothing_else_is_the_agencys_may_be_another_translation()
    {
        var found = Assert.Single(
            Lint(
                "Ada Obi spoke for an hour.\n\n\"We looked at every possible way, and there was none that would have kept the bridge open to the island's 312 residents,\" she said."
            ),
            each => each.Rule.Name == "wire/altered-quote"
        );
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.EndsWith("so it may be another translation.)", found.Message);
    }

    [Fact]
    public void Only_what_was_said_is_put_back_and_only_after_review()
    {
        var found = Assert.Single(
            Lint(
                $"OSLO, Feb 2 (Reuters) - {Copy}\n\n“We looked at every single way, and there was none that would have kept the road open,” roads chief Ada Obi told a meeting."
            ),
            each => each.Rule.Name == "wire/altered-quote"
        );
        var fix = Assert.Single(found.Fixes);
        Assert.Equal(FixSafety.NeedsReview, fix.Safety);
        Assert.Equal("other", Assert.Single(fix.Changes).NewText);
        Assert.Equal("single", found.Source.Slice(fix.Changes[0].Span).ToString());
    }

    [Theory]
    [InlineData("nine weeks", "nine weeks", "")]
    [InlineData("nine weeks", "9 weeks", "")]
    [InlineData("nine weeks", "seven weeks", "wire/changed-fact")]
    [InlineData("on Monday", "on Tuesday", "wire/changed-fact")]
    [InlineData("on Monday", "yesterday", "")]
    [InlineData("divers can replace", "divers cannot replace", "wire/changed-fact")]
    [InlineData("The county will close", "The county will not close", "wire/changed-fact")]
    [InlineData("The county will close", "The county won't close", "wire/changed-fact")]
    [InlineData("Two ferries will carry", "Twelve ferries will carry", "wire/changed-fact")]
    [InlineData("Two ferries will carry", "2 ferries will carry", "")]
    [InlineData("will carry cars", "will not only carry cars", "")]
    public void Facts_stay_as_they_were_sent(string written, string instead, string expected) =>
        Assert.Equal(
            expected,
            Found($"OSLO, Feb 2 (Reuters) - {Lead}, the roads office said on Monday.\n\n{Second}.".Replace(written, instead), "fact")
        );

    [Theory]
    [InlineData("did not resist", "did resist", "wire/changed-fact")]
    [InlineData("did not resist", "resisted", "wire/changed-fact")]
    [InlineData("did not resist", "didn't resist", "")]
    [InlineData("did not resist", "never resisted", "")]
    [InlineData("rose to 1.19 in", "rose to 1.91 in", "wire/changed-fact")]
    [InlineData("rose to 1.19 in", "rose to 1.2 in", "")]
    [InlineData("rose to 1.19 in", "fell to 1.19 in", "")]
    [InlineData("said \"we resist it\"", "said \"we do not resist it\"", "wire/changed-fact")]
    public void A_number_or_a_not_that_differs_is_seen_wherever_it_stands(string sent, string written, string expected)
    {
        var body =
            $"OSLO, Feb 2 (Reuters) - {Lead}, the roads office said on Monday.\n"
            + "The old fishermen of the western shore did not resist it when the plan was laid before their yearly meeting, and shares of the yard rose to 1.19 in morning trade.\n"
            + "The ferry company's two pilots said \"we resist it\" when the county council asked them for their opinion on the closure.";
        Assert.Contains(sent, body);
        var story = Story with { Body = body };
        var draft = body.Replace("\n", "\n\n").Replace(sent, written);
        Assert.Equal(expected, Found(draft, "fact", stories: [story]));
        // What the agency has put right itself is right.
        Assert.Equal(
            "",
            Found(
                draft,
                "fact",
                stories: [story, story with { Version = 2, Body = body.Replace(sent, written), Status = WireStatus.Corrected }]
            )
        );
    }

    [Fact]
    public void A_not_in_a_quotation_of_small_words_is_seen()
    {
        const string Quotation = "We told them that we would go and we will resist it to the end";
        var story = Story with { Body = $"{Story.Body}\n\"{Quotation},\" Obi said." };
        Assert.Equal("", Found($"OSLO, Feb 2 (Reuters) - {Copy}\n\n\"{Quotation},\" Obi said.", "quote", stories: [story]));
        Assert.Equal(
            "wire/altered-quote",
            Found($"OSLO, Feb 2 (Reuters) - {Copy}\n\n\"{Quotation.Replace("will", "will not")},\" Obi said.", "quote", stories: [story])
        );
    }

    [Fact]
    public void Of_a_story_longer_than_any_only_the_beginning_is_read()
    {
        var paragraph = string.Concat(Enumerable.Range(0, 12).Select(number => $" nobody counts {number}"));
        var endless = Story with
        {
            Body = $"{Story.Body}\n{string.Join('\n', Enumerable.Repeat(paragraph, 4 * WireStory.MaxBody / paragraph.Length))}",
        };
        Assert.InRange(endless.ComparedBody.Length, WireStory.MaxBody - paragraph.Length - 1, WireStory.MaxBody);
        Assert.EndsWith(paragraph, endless.ComparedBody);
        Assert.Same(Story.Body, Story.ComparedBody);
    }

    [Fact]
    public void What_is_to_come_is_held_back_and_what_may_appear_today_is_not()
    {
        Assert.Equal("wire/embargoed", Found(Copy, "embargo", stories: [Story with { Embargo = new(2026, 2, 4) }]));
        Assert.Equal("", Found(Copy, "embargo", stories: [Story with { Embargo = new(2026, 2, 3) }]));
        var today = Assert.Single(Lint(Copy, stories: [Story with { Embargo = new(2026, 2, 3, 18, 0, 0) }]), each =>
            each.Rule.Name == "wire/embargoed"
        );
        Assert.Equal(Severity.Warning, today.Severity);
    }

    [Theory]
    [InlineData(WireStatus.Cancelled, "wire/superseded-copy")]
    [InlineData(WireStatus.Withheld, "wire/superseded-copy")]
    [InlineData(WireStatus.Usable, "")]
    public void A_story_taken_back_without_text_is_not_to_be_run(WireStatus status, string expected) =>
        Assert.Equal(
            expected,
            Found(
                $"OSLO, Feb 2 (Reuters) - {Copy}",
                "",
                stories: [Story, new(Story.Id, Story.Agency, "", "") { Version = 2, Status = status }]
            )
        );

    [Fact]
    public void An_archive_that_cannot_be_read_costs_a_note_and_nothing_else()
    {
        const string Draft =
            "<!-- style-lint-disable-next-line wire/uncredited-copy -- agreed with the agency -->\nThe meeting is on Monday, March 4, 2025, the council said.\n";
        var result = Check.Lint(Draft, archive: new Broken()).Diagnostics;
        var note = Assert.Single(result, each => each.Rule == BuiltInRules.UnreadArchive);
        Assert.Equal(Severity.Suggestion, note.Severity);
        Assert.StartsWith("The archive is gone.", note.Message);
        Assert.Contains(result, each => each.Rule.Name == "dates/weekday-mismatch");
        Assert.DoesNotContain(result, each => each.Rule == BuiltInRules.RuleFailed || each.Rule == BuiltInRules.UnusedSuppression);
    }

    [Fact]
    public void What_is_allowed_about_the_wire_is_unused_only_where_there_is_an_archive()
    {
        const string Draft =
            "<!-- style-lint-disable-next-line wire/uncredited-copy -- agreed with the agency -->\nNobody on the island had been asked.\n";
        Assert.DoesNotContain(Check.Lint(Draft).Diagnostics, each => each.Rule == BuiltInRules.UnusedSuppression);
        Assert.Contains(Check.Lint(Draft, archive: new WireMemory([Story])).Diagnostics, each =>
            each.Rule == BuiltInRules.UnusedSuppression
        );
        var allowed = Check
            .Lint(Draft.Replace("Nobody on", $"{Copy.Replace("\n\n", " ")} Nobody on"), archive: new WireMemory([Story]))
            .Diagnostics;
        Assert.NotNull(Assert.Single(allowed, each => each.Rule.Name == "wire/uncredited-copy").Suppression);
    }

    static bool IsCopy(string rule) => rule.EndsWith("-copy", StringComparison.Ordinal);

    static string Found(
        string draft,
        string like,
        string path = "draft.txt",
        Settings? settings = null,
        ImmutableArray<WireStory>? stories = null
    ) =>
        string.Join(
            ' ',
            Lint(draft, path, settings, stories)
                .Select(found => found.Rule.Name)
                .Where(name => name.Contains(like, StringComparison.Ordinal))
        );

    static ImmutableArray<Diagnostic> Lint(
        string draft,
        string path = "draft.txt",
        Settings? settings = null,
        ImmutableArray<WireStory>? stories = null
    ) =>
        [
            .. Check
                .Lint(draft, path, Day, settings: settings, today: Day, archive: new WireMemory(stories ?? [Story]))
                .Diagnostics.Where(found =>
                    found.Rule.IsOfFamily("wire") && (RuleSet.Default.Find(found.Rule.Name)?.Kind.NeedsArchive ?? false)
                ),
        ];

    sealed class Broken : IWireArchive
    {
        public WireAnswer Ask(WireQuestion question, CancellationToken cancel) => throw new WireArchiveException("The archive is gone.");

        public ImmutableArray<WireStory> Read(ImmutableArray<long> numbers, CancellationToken cancel) =>
            throw new InvalidOperationException();

        public ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) =>
            throw new InvalidOperationException();
    }
}
