using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>The names in what a newsroom has published.</summary>
public class NewsroomNamesTests
{
    const string Table = "# names of people\nname,stories\nPetra Oduyale,14\nJan Psaki,4\nMarta Kellnor,3\n";

    static string[] Found(string draft, string table = Table)
    {
        var facts = FactBook.Load([SourceText.From(table, "desk/names.csv")]).Value;
        return
        [
            .. new Linter(RuleSet.Default, new(facts, Check.Today))
                .Lint(SourceText.From(draft, "draft.md"))
                .Diagnostics.Where(found => found.Rule.Name is "titles/misspelt-name")
                .Select(found => found.Message),
        ];
    }

    [Theory]
    [InlineData("The pier was painted by Petra Oduyle and her son.", "Petra Oduyale")]
    [InlineData("The pier was painted by Petra Oduyael.", "Petra Oduyale")]
    [InlineData("The pier was painted by Mayor Petra Oduyalle.", "Petra Oduyale")]
    [InlineData("The pier was painted by Petra Oduyale.", null)]
    [InlineData("The pier was painted by Jan Psaki.", null)] // as it stands in the archive, whatever else it is near
    [InlineData("The pier was painted by Petra Oduvane.", null)]
    public void A_name_one_slip_from_one_of_the_archive_is_found(string draft, string? right)
    {
        var found = Found(draft);
        if (right is null)
            Assert.Empty(found);
        else
            Assert.Contains(right, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_is_told_at_its_place_and_the_others_are_used()
    {
        var file = SourceText.From("# names\nname,stories\nPetra Oduyale,14\nOduyale\nPetra Oduyale,3\nAda Roe,many\n", "desk/names.csv");
        var (facts, problems) = FactBook.Load([file]);
        Assert.Equal([3, 4, 5], problems.Select(problem => file.PositionAt(problem.Span.Start).Line));
        Assert.True(facts.Names!.Holds("Petra", "Oduyale"));
        Assert.Equal(3, FactsCheck.Run([file]).Length);
    }

    [Fact]
    public void Names_are_counted_by_story_and_slips_of_common_ones_left_out()
    {
        var learnt = new LearntNames();
        for (var story = 0; story < 30; story++)
            learnt.Add(
                LearntNames.In(
                    Check.Read("Peter Oduyale rows. Mayor Peter Oduyale sings, and Ada B. Labott's boat sank in Clinton County.")
                )
            );
        for (var story = 0; story < 3; story++)
            learnt.Add(LearntNames.In(Check.Read("Peter Oduyle rows. The Harbour Authority sings. Mary Roe rows.")));
        learnt.Add(LearntNames.In(Check.Read("Mark Seldom rows.")));
        var (table, names) = learnt.Write(3, new(2026, 2, 3));
        Assert.Equal(
            "# names of people in 34 stories, learnt on 2026-02-03; delete what is wrong\nname,stories\nAda Labott,30\nPeter Oduyale,30\nMary Roe,3\n",
            table
        );
        Assert.Equal(3, names);
        Assert.Empty(FactsCheck.Run([SourceText.From(table, "names.csv")]));
    }

    [Fact]
    public void The_command_writes_what_the_settings_name()
    {
        using var folder = new TemporaryFolder();
        for (var story = 0; story < 3; story++)
            folder.Write($"stories/{story}.md", "By Ada Roe\n\nThe ferry sails, said Petra Oduyale.\n");
        folder.Write("style-lint.yml", "names: [desk/names.csv]\n");
        folder.Write("drafts/new.md", "By Ada Roe\n\nThe ferry was painted by Petra Oduyle and her son.\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, "desk"));
        var learnt = CommandRun.In(folder.Path, ["names", "learn", "stories", "--output", "desk/names.csv"]);
        Assert.Equal("", learnt.Error);
        Assert.Contains("1 name from 3 stories", learnt.Output, StringComparison.Ordinal);
        Assert.Contains("misspelt-name", CommandRun.In(folder.Path, ["check", "drafts"]).Output, StringComparison.Ordinal);
    }
}
