using StyleLint.Fixing;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>Which lines differ, and how a patch says so.</summary>
public class LineDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a x c", "1-1+1")]
    [InlineData("a b c", "a c", "1-1+0")]
    [InlineData("a c", "a b c", "1-0+1")]
    [InlineData("", "a b", "0-0+2")]
    [InlineData("a b c a b b a", "c b a b a c", "0-2+0 3-0+1 5-1+0 7-0+1")]
    [InlineData("one two three", "three one two", "0-0+1 2-1+0")]
    public void The_fewest_lines_differ(string before, string after, string hunks) =>
        Assert.Equal(
            hunks,
            string.Join(
                ' ',
                LineDiff.Compare(Words(before), Words(after)).Select(hunk => $"{hunk.OldStart}-{hunk.OldCount}+{hunk.NewCount}")
            )
        );

    [Fact]
    public void What_differs_put_in_place_gives_the_other_text()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var before = Lines(random.Next(40));
            var after = round % 2 == 0 ? Lines(random.Next(40)) : [.. before.Where(_ => random.Next(6) > 0)];
            var made = before.ToList();
            foreach (var hunk in LineDiff.Compare(before, after).Reverse())
            {
                made.RemoveRange(hunk.OldStart, hunk.OldCount);
                made.InsertRange(hunk.OldStart, after.Skip(hunk.NewStart).Take(hunk.NewCount));
            }

            Assert.Equal(after, made);
        }

        List<string> Lines(int count) => [.. Enumerable.Range(0, count).Select(_ => $"{random.Next(9)}")];
    }

    [Fact]
    public void Texts_far_apart_are_compared_in_bounded_time()
    {
        var (before, after) = (
            Enumerable.Range(0, 200_000).Select(line => $"{line}").ToList(),
            Enumerable.Range(0, 200_000).Select(line => $"x{line}").ToList()
        );
        Assert.Equal(new LineHunk(0, 200_000, 0, 200_000), Assert.Single(LineDiff.Compare(before, after)));
    }

    [Fact]
    public void A_patch_reads_as_patches_do() =>
        Assert.Equal(
            """
            --- a/x.md
            +++ b/x.md
            @@ -2,11 +2,10 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            -9
             10
             11
             12
            @@ -17,3 +16,4 @@
             17
             18
             19
            +20
            \ No newline at end of file

            """.ReplaceLineEndings("\n"),
            UnifiedDiff.Of("x.md", Numbers(19) + "\n", Numbers(20).Replace("\n5\n", "\nfive\n").Replace("\n9\n", "\n"))
        );

    [Theory]
    [InlineData("a.md", "--- a/a.md\n+++ b/a.md\n")]
    [InlineData("/tmp/a.md", "--- /tmp/a.md\n+++ /tmp/a.md\n")]
    [InlineData("my notes.md", "--- a/my notes.md\t\n+++ b/my notes.md\t\n")]
    [InlineData("a\nb\"é.md", "--- \"a/a\\012b\\\"\\303\\251.md\"\n+++ \"b/a\\012b\\\"\\303\\251.md\"\n")]
    public void A_patch_names_its_file_as_git_does(string path, string head) => Assert.StartsWith(head, UnifiedDiff.Of(path, "a\n", "b\n"));

    static List<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    static string Numbers(int last) => string.Join('\n', Enumerable.Range(1, last));
}
