namespace StyleLint.Tests;

/// <summary>What cutting and pasting leaves behind.</summary>
public class CopySlipTests
{
    const string Lead = "OXMOOR, May 5 - The ferry to Oxmoor sails again on Monday, the port authority said.";
    const string Second = "The pier needed new piles, and the crane that brings them was late.";
    const string Third = "Nobody was hurt. A choir sang for the first passengers.";

    static (string Words, string Level)[] Found(string draft, string rule) =>
        [
            .. Check
                .Lint(draft)
                .Diagnostics.Where(found => found.Rule.Name == rule)
                .Select(found => (found.Source.Slice(found.Span).ToString(), found.Severity.ToString())),
        ];

    [Fact]
    public void A_sentence_twice_is_found_wherever_it_stands()
    {
        Assert.Equal([(Second, "Warning")], Found($"{Lead}\n\n{Second} {Second}\n\n{Third}\n", "copy/sentence-twice"));
        Assert.Equal([(Second, "Warning")], Found($"{Lead}\n\n{Second}\n\n{Second}\n\n{Third}\n", "copy/sentence-twice"));
        Assert.Equal([(Second, "Suggestion")], Found($"{Lead}\n\n{Second}\n\n{Third}\n\n{Second}\n", "copy/sentence-twice"));
        Assert.Equal([(Lead[16..], "Warning")], Found($"{Lead} {Lead}\n\n{Second}\n", "copy/sentence-twice"));
        // The lead without its dateline.
        Assert.Equal([(Lead[16..], "Warning")], Found($"{Lead} {Lead[16..]}\n\n{Second}\n", "copy/sentence-twice"));
    }

    [Fact]
    public void Refrains_forms_and_short_answers_are_left_alone()
    {
        Assert.Empty(Found($"{Lead}\n\n{Second} {Third} {Second} The sea is high. {Second}\n", "copy/sentence-twice"));
        Assert.Empty(Found("No, he did not. No, he did not. Yes, she said.\n", "copy/sentence-twice"));
        var minutes = string.Concat(
            Enumerable
                .Range(1, 5)
                .Select(n =>
                    $"Item {n} of the list was read. It was agreed by all that {n} boats are enough. It was agreed by all that {n} boats are enough.\n\n"
                )
        );
        Assert.Empty(Found(minutes, "copy/sentence-twice"));
    }

    [Theory]
    [InlineData("The pier is in\nin a bad way.", "in\nin")]
    [InlineData("The the pier is in a bad way.", "The the")]
    [InlineData("He said that that was what he had had in mind.", null)]
    [InlineData("He lives in The Hague, and the The sang there.", null)]
    [InlineData("It is a to-to, and it goes on on Monday.", null)]
    [InlineData("\"The pier is in in [sic] a bad way,\" he said.", null)]
    public void A_small_word_twice_is_found(string draft, string? words) =>
        Assert.Equal(words is null ? [] : [words], Found(draft, "copy/word-twice").Select(found => found.Words));

    [Theory]
    [InlineData("The ferry sails again, the harbour master said, because of the", "the")]
    [InlineData("The ferry sails again when the crew has had its dinner and the harbour master", "master")]
    [InlineData("The ferry sails again, the harbour master said, with a crew of seven,", "seven,")]
    [InlineData("The ferry sails again, as the harbour master said it would.", null)]
    [InlineData("Follow the ferry on @oxmoorferry and write to us about it if you like", null)]
    public void A_story_that_stops_in_mid_sentence_is_found(string last, string? words) =>
        Assert.Equal(
            words is null ? [] : [words],
            Found($"{Lead}\n\n{Second}\n\n{Third}\n\n{last}\n", "copy/cut-off").Select(found => found.Words)
        );

    [Fact]
    public void Items_of_a_list_written_as_paragraphs_are_whole() =>
        Assert.Empty(Found($"{Lead}\n\n(a) the pier needs a coat of new paint; and\n\n(b) so does the ferry, they say.\n", "copy/cut-off"));
}
