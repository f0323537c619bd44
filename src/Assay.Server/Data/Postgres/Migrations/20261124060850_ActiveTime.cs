using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assay.Server.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ActiveTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "shuffle",
                table: "samples");

            migrationBuilder.AddColumn<int>(
                name: "active_ms",
                table: "annotations",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "active_ms",
                table: "annotations");

            migrationBuilder.AddColumn<int>(
                name: "shuffle",
                table: "samples",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }
    }
}
