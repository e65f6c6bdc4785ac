namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>The shipped rubric with seeded damage: reading it never throws, and what loads can be told from what does not.</summary>
public sealed class DamagedRubricTests
{
    private const int Trials = 150;
    private static readonly string[] s_junk = ["", "\t", ":", "- ", "{", "]", "\"", "'", "(", " and ", "#", "&a ", "*a", "!x ", "\n", "  ", "9999999999999999999999999999999", "\u0000", "é", "\uFFFF", "%", "|", ">"];

    [Fact]
    public void Damage_is_a_fault_and_never_an_exception()
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf("rubrics", "zhanjiang-2021.yaml"));
        var loaded = 0;
        for (var seed = 0; seed < Trials; seed++)
        {
            var random = new Random(seed);
            var at = random.Next(text.Length - 40);
            var length = random.Next(30);
            var damaged = text[..at] + s_junk[random.Next(s_junk.Length)] + text[(at + length)..];
            var load = RubricFile.Parse(damaged, "damaged.yaml");
            Assert.Equal(load.Rubric is null, load.Faults.Count > 0);
            Assert.All(load.Faults, fault => Assert.True(fault.Line >= 1 && fault.Column >= 1 && fault.Message.Length > 0, fault.ToString()));
            loaded += load.Rubric is null ? 0 : 1;
        }

        Assert.InRange(loaded, 0, Trials - 1);
    }
}
