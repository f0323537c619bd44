using System.Net;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Faults;

public sealed class UnreadableValueTests(SqliteHost host)
{
    [Theory]
    [InlineData("datasets?limit=many", "The value of limit is not valid: it must be a whole number.")]
    [InlineData("datasets?limit=1&limit=2", "The value of limit is not valid: it must be a whole number.")]
    [InlineData("datasets?offset=99999999999", "The value of offset is not valid: it must be a whole number.")]
    [InlineData("datasets?with_labels=maybe", "The value of with_labels is not valid: use true or false.")]
    [InlineData("datasets?dataset_type=photos", "The value of dataset_type is not valid: use one of 0, 1, 3, 100")]
    [InlineData("workforces?limit=5&offset=x", "The value of offset is not valid: it must be a whole number.")]
    public async Task A_value_of_the_query_that_cannot_be_read_is_refused_by_its_name(string query, string sentence)
    {
        var project = await TestProject.Create(host);
        var answer = await project.Send(HttpMethod.Get, $"/v2/{project.ProjectId}/{query}");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain("ModelArts.0104");
        answer.Body.ShouldContain(sentence);
    }

    [Fact]
    public async Task An_operation_without_the_body_it_needs_asks_for_one()
    {
        var project = await TestProject.Create(host);
        var answer = await project.Send(HttpMethod.Post, $"/v2/{project.ProjectId}/datasets");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain("The request needs a JSON body.");
    }
}
