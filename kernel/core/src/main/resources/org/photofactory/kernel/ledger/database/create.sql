create database photofactory;
