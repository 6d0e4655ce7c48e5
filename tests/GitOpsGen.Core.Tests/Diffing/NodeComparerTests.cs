namespace GitOpsGen.Core.Tests.Diffing;

public class NodeComparerTests
{
    [Theory]
    [InlineData("a: 1", "a: 2", "a: 1 -> 2")]
    [InlineData("a: 1", "a: \"1\"", "a: 1 -> \"1\"")]
    [InlineData("a: {}", "a: []", "a: {} -> []")]
    [InlineData("{}", "a: null", "a:  -> null")]
    [InlineData("a: {b.c/d: x}", "a: {b.c/d: y}", "a[\"b.c/d\"]: x -> y")]
    [InlineData("a: [{name: x, v: 1}, {name: y}]", "a: [{name: x, v: 2}, {name: y}]", "a[name=x].v: 1 -> 2")]
    [InlineData("a: [{destination: {host: r, subset: v1}, weight: 90}]", "a: [{destination: {host: r, subset: v1}, weight: 80}]", "a[subset=v1].weight: 90 -> 80")]
    [InlineData("a: [{port: {number: 80}, hosts: [x]}]", "a: [{port: {number: 80}, hosts: [y]}]", "a[number=80].hosts[0]: x -> y")]
    [InlineData("a: [x, y]", "a: [x, z, y]", "a[1]:  -> z")]
    [InlineData("a: [x, y]", "a: [y]", "a[0]: x -> ")]
    public void A_difference_names_the_field_and_both_values(string before, string after, string expected)
    {
        var field = TestTrees.OnlyField(before, after);
        Assert.Equal(expected, $"{field.Path}: {field.Before} -> {field.After}");
    }

    [Fact]
    public void A_new_order_of_named_items_is_a_change()
    {
        var field = TestTrees.OnlyField("http: [{name: a}, {name: b}]", "http: [{name: b}, {name: a}]");
        Assert.Equal(("http (order)", "name=a, name=b", "name=b, name=a"), (field.Path, field.Before, field.After));
    }

    [Fact]
    public void A_route_put_in_front_is_one_addition()
    {
        var field = TestTrees.OnlyField(
            "http: [{route: [{destination: {host: r, subset: v1}}], timeout: 5s}]",
            "http: [{match: [{headers: {x: {exact: y}}}], route: [{destination: {host: r, subset: v2}}]}, {route: [{destination: {host: r, subset: v1}}], timeout: 5s}]");
        Assert.Equal("http[0]", field.Path);
    }

    [Fact]
    public void Text_of_several_lines_is_compared_line_by_line()
    {
        var field = TestTrees.OnlyField("a: |\n  one\n  two\n", "a: |\n  one\n  three\n");
        Assert.Equal(["one", "two", "three"], field.Lines.Select(line => line.Text));
    }
}
