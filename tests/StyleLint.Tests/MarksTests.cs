using StyleLint.Text;

namespace StyleLint.Tests;

public class MarksTests
{
    [Theory]
    [InlineData("", -1)]
    [InlineData("no marks here, none; at all", -1)]
    [InlineData("“Yes”", 0)]
    [InlineData("He said \"yes\" and “no”", 8)]
    [InlineData("é — ‘", -1)]
    public void The_first_of_the_marks_is_found_in_ASCII_and_beyond(string text, int expected) =>
        Assert.Equal(expected, new Marks("\"“”").IndexIn(text));
}
