using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assay.Server.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ActiveTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The tool would copy the table, outside the transaction.
            migrationBuilder.Sql("ALTER TABLE samples DROP COLUMN shuffle");

            migrationBuilder.AddColumn<int>(
                name: "active_ms",
                table: "annotations",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE annotations DROP COLUMN active_ms");

            migrationBuilder.AddColumn<int>(
                name: "shuffle",
                table: "samples",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }
    }
}
