using System.Data;
using Dapper;

namespace Assay.Server.Data;

/// <summary>A list in one parameter, in the form that its database takes; Dapper would make a parameter of each of its values.</summary>
internal sealed record ListParameter(object Value) : SqlMapper.ICustomQueryParameter
{
    public void AddParameter(IDbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, Value);
        command.Parameters.Add(parameter);
    }
}
