using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>The tables that ship, and one with mistakes, looked through by <c>style-lint facts check</c>.</summary>
public class FactTableCheckTests
{
    static string[] Found(string table) =>
        [
            .. FactsCheck
                .Run([SourceText.From(table, "rules/facts/table.csv")])
                .Select(problem => $"{problem.Source.PositionAt(problem.Span.Start).Line + 1}: {problem.Message}"),
        ];

    [Fact]
    public void Nothing_is_wrong_in_the_tables_that_ship()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(HouseTests.Root(), "rules", "facts"), "*.csv"))
        {
            var file = SourceText.From(File.ReadAllText(path), path);
            Assert.True(FactTableCheck.IsOne(file), path);
            Assert.Empty(FactsCheck.Run([file]));
        }
    }

    [Theory]
    [InlineData("# state,governors\nak,Ada Obi 2009-01-20\n", "1: Say up to which day")]
    [InlineData("# known-until: 2020-01-01\n# state,governors\nak,Ada Obi 2009-01-20 2008-01-20\n", "3: Ada Obi ends on 2008-01-20")]
    [InlineData(
        "# known-until: 2020-01-01\n# state,governors\nak,Ada Obi 2009-01-20 2013-01-20;Bo Lind 2014-01-20\n",
        "3: Bo Lind begins on 2014-01-20"
    )]
    [InlineData("# known-until: 2020-01-01\n# state,governors\nak,Ada Obi in 2009\n", "3: \"Ada Obi in 2009\" is no time in office")]
    [InlineData("# known-until: 2020-01-01\n# state,governors\nal,Ada Obi 2009-01-20\nak,Bo Lind 2009-01-20\n", "4: \"ak\" is never found")]
    [InlineData("# known-until: 2020-01-01\n# state,governors\nAK,Bo Lind 2009-01-20\n", "3: \"AK\" is never found")]
    [InlineData("# known-until: 2020-01-01\n# title,officers\nchief,=master\n", "3: There is no \"master\"")]
    [InlineData(
        "# known-until: 2020-01-01\n# key,name,other forms of the name,seats,posts\nobi,Ada Obi,,House OHIO D 1991-01-03,\n",
        "3: \"House OHIO D 1991-01-03\" is no seat"
    )]
    [InlineData(
        "# known-until: 2020-01-01\n# key,name,other forms of the name,seats,posts\nobi,Ada Obi,,House OH D 1991-01-03 1993-01-03;Senate OH D 1992-01-03,\n",
        "3: Ada Obi: \"Senate OH D 1992-01-03\" ends before it begins"
    )]
    [InlineData("# place,states\noslo,MN+\noslo,FL\n", "3: \"oslo\" stands here twice")]
    [InlineData("# place,states\noslo,Minn.\n", "2: \"Minn.\" is no state")]
    [InlineData("# surname,people\nobi,many\n", "2: Expected a number")]
    [InlineData("# surname,people\nobi\n", "2: Expected a name, a comma")]
    public void A_mistake_is_named_at_its_line(string table, string message) =>
        Assert.StartsWith(message, Assert.Single(Found(table)), StringComparison.Ordinal);
}
